export type NavigationItem = { label: string; href: string };

/** The main parts of the site, in the order of the header. */
export const NAVIGATION: readonly NavigationItem[] = [
  { label: "概要", href: "/" },
  { label: "工程表", href: "/roadmap" },
  { label: "工程", href: "/tasks" },
  { label: "施策", href: "/measures" },
  { label: "条ごとの対応", href: "/coverage" },
  { label: "府省庁", href: "/ministries" },
  { label: "データの品質", href: "/data-quality" },
  { label: "検索", href: "/search" },
];

/** Whether an address belongs to a part: the part's own page or one below it. */
export function isWithin(pathname: string, href: string): boolean {
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
