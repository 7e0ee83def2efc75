import { columnName, FORMATS_OF_CELLS, xmlText } from "./sheet-cell";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const SHEET_HEAD = `${HEAD}<worksheet xmlns="${MAIN}">`;

export function contentTypesXml(sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${KIND}.${type}+xml"/>`;
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
${override("/xl/workbook.xml", "sheet.main")}${override("/xl/styles.xml", "styles")}\
${numbers(sheets, (number) => override(`/xl/worksheets/sheet${number}.xml`, "worksheet"))}</Types>`;
}

export const PACKAGE_RELATIONS_XML = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">\
<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export function workbookRelationsXml(sheets: number): string {
  const relation = (number: number, type: string, target: string) =>
    `<Relationship Id="rId${number}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">\
${numbers(sheets, (number) => relation(number, "worksheet", `worksheets/sheet${number}.xml`))}\
${relation(sheets + 1, "styles", "styles.xml")}</Relationships>`;
}

/** @param sheets their names and, where the rows of one can be filtered, its size with the header */
export function workbookXml(
  sheets: readonly { name: string; filtered?: FilteredSize | undefined }[],
): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${attribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ name, filtered }, index) =>
    filtered
      ? `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xmlText(
          `'${name.replaceAll("'", "''")}'!${filterRange(filtered, "$")}`,
        )}</definedName>`
      : [],
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${entries.join("")}</sheets>\
${names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : ""}</workbook>`;
}

export type FilteredSize = { columns: number; rows: number };

/** `A1:C20`, with `$` in front of each part: `$A$1:$C$20`. */
export function filterRange({ columns, rows }: FilteredSize, sign = ""): string {
  return `${sign}A${sign}1:${sign}${columnName(columns - 1)}${sign}${rows}`;
}

/** Cell formats in the order of FORMATS_OF_CELLS, after the one of a plain cell. No colours: they would mean something. */
const CELL_FORMATS: Record<keyof typeof FORMATS_OF_CELLS, string> = {
  head: '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
  text: '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  quoted:
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>',
  date: '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  wrapped:
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
};

export const STYLES_XML = `${HEAD}<styleSheet xmlns="${MAIN}">\
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
<fonts count="2"><font><sz val="11"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font>\
<font><b/><sz val="11"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="${Object.keys(FORMATS_OF_CELLS).length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
${Object.entries(FORMATS_OF_CELLS)
  .sort(([, a], [, b]) => a - b)
  .map(([name]) => CELL_FORMATS[name as keyof typeof CELL_FORMATS])
  .join("")}</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function numbers(count: number, make: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index + 1)).join("");
}

function attribute(text: string): string {
  return xmlText(text).replaceAll('"', "&quot;");
}
