import { placeOf } from "./check-parts.mjs";

/** @typedef {import("./workbook").FilledCell} FilledCell */

/** The colours that paper has: whatever is said by white is not said by colour. */
const WHITE = /\brgb\s*=\s*["'](?:[\dA-F]{2})?FFFFFF["']|\bindexed\s*=\s*["'](?:1|9|65)["']/i;
const WHITE_OF_THEME = /\btheme\s*=\s*["']0["']/;

/**
 * The cells with a colour, sheet by sheet in the order of the workbook. Colours of whole rows or columns, of tables and of
 * conditions are none of a cell's own.
 * @param {ReadonlyMap<string, Buffer>} parts that were checked
 * @returns {FilledCell[][]}
 */
export function filledCells(parts) {
  const text = (/** @type {string} */ name) => parts.get(name)?.toString("utf8") ?? "";
  const fills = fillsOfFormats(text("xl/styles.xml"));
  if (!fills.some((fill) => fill > 0)) return [];
  const targets = new Map(
    tagsOf(text("xl/_rels/workbook.xml.rels"), "Relationship").map((tag) => [
      attribute(tag, "Id"),
      attribute(tag, "Target").replace(/^(?:\/?xl\/)?/, "xl/"),
    ]),
  );
  return tagsOf(text("xl/workbook.xml"), "sheet").map((tag) => {
    const part = targets.get(attribute(tag, "\\w+:id"));
    return tagsOf(text(part ?? ""), "c").flatMap((cell) => {
      const fill = fills[Number(attribute(cell, "s") || 0)] ?? 0;
      const place = fill > 0 ? placeOf(attribute(cell, "r")) : null;
      return place ? [/** @type {FilledCell} */ ([place.row, place.column, fill])] : [];
    });
  });
}

/**
 * Of each format of cells the number of its fill, 0 for none.
 * @param {string} styles
 */
function fillsOfFormats(styles) {
  /** @type {string[]} */
  const looks = [];
  for (const [tag, name] of styles.matchAll(
    /<(?:\w+:)?(fills|fill|patternFill|gradientFill|fgColor|cellXfs)\b[^<>]*/g,
  )) {
    // Fills stand before the formats; those of conditions come after them.
    if (name === "cellXfs") break;
    if (name === "fill") looks.push("");
    else if (name !== "fills" && looks.length > 0) looks[looks.length - 1] += tag;
  }
  const colours = looks.map((look) => (isColour(look) ? look : ""));
  const numbers = new Map([...new Set(["", ...colours])].map((colour, number) => [colour, number]));
  const start = styles.search(/<(?:\w+:)?cellXfs\b/);
  if (start < 0) return [];
  const end = styles.slice(start).search(/<\/(?:\w+:)?cellXfs\b/);
  return tagsOf(end < 0 ? "" : styles.slice(start, start + end), "xf").map(
    (tag) => numbers.get(colours[Number(attribute(tag, "fillId"))] ?? "") ?? 0,
  );
}

/** @param {string} look the tags inside of a fill */
function isColour(look) {
  if (/gradientFill/.test(look)) return true;
  const pattern = attribute(look, "patternType");
  if (pattern === "" || pattern === "none" || pattern === "gray125") return false;
  const [colour = ""] = /fgColor.*$/s.exec(look) ?? [];
  const tinted = /\btint\s*=/.test(colour);
  return pattern !== "solid" || !(WHITE.test(colour) || (WHITE_OF_THEME.test(colour) && !tinted));
}

/**
 * @param {string} xml
 * @param {string} name
 */
function tagsOf(xml, name) {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^<>]*`, "g"))].map(([tag]) => tag);
}

/**
 * @param {string} tag
 * @param {string} name
 */
function attribute(tag, name) {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"'<>]*)`).exec(tag)?.[1] ?? "";
}
