export const transitions = {
    passed: 'A movement is brought to whom it is for.',
    held: 'A movement waits on its link.',
    lost: 'A movement is lost on its link.',
    returned: 'Nobody took a movement: it waits, and is brought again.',
    'cause-began': 'A cause begins.',
    'cause-ended': 'A cause ends.',
};
