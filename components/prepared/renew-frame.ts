import { ask } from "./ask-view";
import { renewPart } from "./renew-parts";

/** Parts of the frame: the bars of the header, and where a page below the overview stands. */
const PARTS = "header [data-prepared], main > [data-prepared]:first-child";

/** Brings the frame in line with the page that is shown by now; leaves it alone when the server can't be asked. */
export async function renewFrame(): Promise<void> {
  const address = new URL(window.location.href);
  const { page } = await ask(address).answer.catch(() => ({ page: null }));
  if (!page || window.location.pathname !== address.pathname) return;
  const parts = document.querySelectorAll(PARTS);
  const others = page.querySelectorAll(PARTS);
  if (parts.length !== others.length) return;
  // Someone may be at work in them.
  const held = new Set(document.querySelectorAll("header form"));
  for (const [index, part] of parts.entries()) {
    const wanted = others[index];
    if (wanted) renewPart(part, wanted, held);
  }
}
