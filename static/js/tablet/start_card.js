/* What a child is told at the start. No DOM here. */

const PICTURES = { purpose: "megaphone", listens: "ear", decides: "ballot-box-with-ballot", hear_back: "envelope" };

/** [{ name, picture, own }] in the order of telling; `own` are the town's words, empty where ours are said. */
export const promises = (record) => Object.entries(PICTURES).map(([name, picture]) => ({ name, picture, own: record?.[name]?.trim() ?? "" }));
