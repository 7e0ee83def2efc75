/** Addresses that answer with a file or JSON: the browser stays on the page. */
const NO_PAGE = /^\/(api|exports)\//;

/** Whether a click follows a link to another page of this site in this tab. */
export function leadsToPage(event: MouseEvent): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  const href = link?.getAttribute("href");
  if (!link || !href || link.hasAttribute("download") || link.hasAttribute("target")) return false;
  const to = new URL(href, window.location.href);
  if (to.origin !== window.location.origin || NO_PAGE.test(to.pathname)) return false;
  return to.pathname !== window.location.pathname || to.search !== window.location.search;
}
