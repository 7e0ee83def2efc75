/** How the roadmap is laid out; which rows it shows is a filter of tasks. */
export const ROADMAP_VIEWS = ["all", "folded"] as const;

/** Rows under their 分野, or under each ministry that leads them. */
export const ROADMAP_GROUPS = ["chapter", "ministry"] as const;
export type RoadmapGrouping = (typeof ROADMAP_GROUPS)[number];

/** Within a group: as printed, or by start, end (none last), or delay (longest first). */
export const ROADMAP_SORTS = ["printed", "start", "end", "delay"] as const;
export type RoadmapSort = (typeof ROADMAP_SORTS)[number];

/** What `quarter` asks for: names of the fields of a task filter. */
export const QUARTER_QUESTIONS = ["underway", "starts", "ends"] as const;

/** What the address says instead of a ministry to mean all of them, also for people who have one. */
export const ALL_MINISTRIES = "all";
