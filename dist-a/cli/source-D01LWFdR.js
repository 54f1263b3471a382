export { t as formatPlace, n as inOrder, r as lineOf, i as readSource } from "./source-BFz2U6VX.js";
