export { t as chooseFrom, n as kindOf, r as overrule, i as withShop } from "./plan-DlB-65bR.js";
