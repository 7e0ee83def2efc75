/** Lists, and what they show: types of the subjects of acts. `*`: anything. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  "/": ["task", "measure", "indicator"],
  "/roadmap": ["task"],
  "/tasks": ["task"],
  "/ministries": ["task", "measure"],
  "/compare": ["task"],
  "/measures": ["measure", "indicator"],
  "/coverage": ["measure"],
  "/data-quality": ["task", "measure"],
  "/search": ["task", "measure"],
  "/activity": ["*"],
  "/inbox": ["*"],
  "/prints": ["prints"],
};

/** Pages of one item, by the folder they are in: what of all items they show besides it. */
const ITEMS: Readonly<Record<string, readonly string[]>> = {
  tasks: [],
  measures: ["indicator"],
  ministries: ["task", "measure", "indicator", "ministry"],
};

/** Of interest to every page that shows anything: plans and samples come and go. */
const EVERYWHERE = ["planVersion", "sample"];

/**
 * Whether an act concerns what a page shows.
 * @param own subjects that the page says it shows (`data-live`)
 * @param subject of the act, `task:12`; `*`: anything may have happened; `inbox`: the frame of every page tells of it
 */
export function concerns(path: string, own: readonly string[], subject: string): boolean {
  if (subject === "inbox" || own.includes(subject)) return true;
  const shown = typesOf(path, own.length > 0);
  const [type = ""] = subject.split(":");
  return (
    shown !== undefined &&
    (subject === "*" || [...shown, ...EVERYWHERE].some((entry) => entry === "*" || entry === type))
  );
}

/** Types whose every act concerns a page; undefined: nothing that happens does. */
function typesOf(path: string, knowsOwn: boolean): readonly string[] | undefined {
  const list = LISTS[path];
  if (list) return list;
  const [, folder = "", item] = path.split("/");
  const others = ITEMS[folder];
  if (others === undefined || item === undefined) return undefined;
  // A page that doesn't say which one it shows follows them all.
  return knowsOwn
    ? others
    : [...others, folder === "tasks" ? "task" : folder === "measures" ? "measure" : "ministry"];
}
