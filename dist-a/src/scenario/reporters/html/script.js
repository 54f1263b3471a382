/** What the page can do more where scripts run: search, and opening the case that a link names. */
export const script = `
const box = document.getElementById('search')
const cases = [...document.querySelectorAll('.c')]
const texts = cases.map((one) =>
  (one.firstElementChild.textContent + ' ' + one.dataset.tags).toLowerCase())
box.hidden = false
box.addEventListener('input', () => {
  const words = box.value.toLowerCase().split(/\\s+/)
  cases.forEach((one, i) => { one.hidden = !words.every((word) => texts[i].includes(word)) })
})
const openNamed = () => {
  const one = document.getElementById(location.hash.slice(1))
  if (one?.matches('.c')) { one.open = true; one.scrollIntoView() }
}
addEventListener('hashchange', openNamed)
openNamed()
`;
