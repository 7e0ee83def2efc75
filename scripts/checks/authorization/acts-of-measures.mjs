import { REPORTERS, SECRETARIAT } from "./rules.mjs";
import { basedOn, behalf, oneValue, requestId } from "./scene.mjs";

/** @typedef {import("./scene.mjs").Scene} Scene */
/** @typedef {import("./table.mjs").Act} Act */
/** @typedef {import("./items.mjs").Item} Item */

const LEADS = /** @type {const} */ (["lead", "partner", "foreign", "self"]);

const DEFINITION = {
  name: "検査",
  unit: "件",
  initialValue: "0",
  initialOn: "2022-04-01",
  targetValue: "100",
  targetOn: "2031-03-31",
};

/** KPIs and 要確認 marks. @type {Act[]} */
export const MEASURE_ACTS = [
  {
    name: "createIndicator",
    may: REPORTERS,
    objects: LEADS,
    writes: ["indicator", "indicator_definition", "lead_measure"],
    history: "createIndicator",
    form: (scene) => ofPart(scene, { side: "PROGRESS", ...DEFINITION }),
  },
  {
    name: "submitKpiReport",
    may: REPORTERS,
    objects: LEADS,
    writes: ["kpi_report", "lead_measure"],
    history: "submitKpiReport",
    form: (scene) =>
      ofPart(scene, { side: "EFFECT", state: "IN_PROGRESS", effectiveOn: scene.today, note: "検査" }),
  },
  {
    name: "withdrawKpiReport",
    may: REPORTERS,
    objects: LEADS,
    writes: ["kpi_report", "lead_measure"],
    history: "withdrawKpiReport",
    form: async (scene) => {
      const { id, ministryId } = scene.item("measure", scene.relation);
      const report = await oneValue(
        scene.client,
        `insert into kpi_report (measure_id, ministry_id, side, state, note, effective_on)
         values ($1, $2, 'EFFECT', 'IN_PROGRESS', '検査', $3) returning id`,
        [id, ministryId, scene.today],
      );
      return ofPart(scene, { report: String(report) });
    },
  },
  {
    name: "changeIndicator",
    may: REPORTERS,
    objects: LEADS,
    writes: ["indicator", "indicator_definition"],
    history: "changeIndicator",
    form: (scene) => ofIndicator(scene, DEFINITION),
  },
  {
    name: "retireIndicator",
    may: REPORTERS,
    objects: LEADS,
    writes: ["indicator"],
    history: "retireIndicator",
    form: (scene) => ofIndicator(scene, {}),
  },
  {
    name: "recordIndicatorValue",
    may: REPORTERS,
    objects: LEADS,
    writes: ["indicator", "indicator_value"],
    history: "recordIndicatorValue",
    form: (scene) => ofIndicator(scene, { value: "10", effectiveOn: scene.today, note: "" }),
  },
  {
    name: "withdrawIndicatorValue",
    may: REPORTERS,
    objects: LEADS,
    writes: ["indicator", "indicator_value"],
    history: "withdrawIndicatorValue",
    form: async (scene) => {
      const { at, fields } = await ofIndicator(scene, {});
      const valueId = await oneValue(
        scene.client,
        "insert into indicator_value (indicator_id, value, effective_on) values ($1, 5, $2) returning id",
        [fields.indicator, scene.today],
      );
      return { at, fields: { ...fields, valueId: String(valueId) } };
    },
  },
  {
    name: "settleMark",
    may: SECRETARIAT,
    gated: true,
    objects: ["lead", "partner", "foreign"],
    writes: ["mark_decision", "measure_mark"],
    history: "settleMark",
    form: async (scene) => {
      const { key, markId } = scene.item("measure", scene.relation);
      const version = await oneValue(scene.client, "select version from measure_mark where id = $1", [
        markId,
      ]);
      return {
        at: `/measures/${key}`,
        fields: {
          mark: String(markId),
          choice: "VOID",
          reason: "検査",
          basedOn: String(version),
          ...requestId(),
        },
      };
    },
  },
];

/**
 * A form about the lead's part in a measure.
 * @param {Scene} scene
 * @param {Record<string, string>} fields
 */
async function ofPart(scene, fields) {
  const item = scene.item("measure", scene.relation);
  return formOf(scene, item, { number: item.key, ...(await basedOn(scene, item)), ...fields });
}

/**
 * A form about an indicator of a measure, made for it.
 * @param {Scene} scene
 * @param {Record<string, string>} fields
 */
async function ofIndicator(scene, fields) {
  const item = scene.item("measure", scene.relation);
  const indicator = await oneValue(
    scene.client,
    "insert into indicator (measure_id, side) values ($1, 'PROGRESS') returning id",
    [item.id],
  );
  await scene.client.query(
    "insert into indicator_definition (indicator_id, name, unit) values ($1, '検査', '件')",
    [indicator],
  );
  return formOf(scene, item, { indicator: String(indicator), basedOn: "1", ...fields });
}

/**
 * @param {Scene} scene
 * @param {Item} item
 * @param {Record<string, string>} fields
 * @returns {import("./table.mjs").Form}
 */
function formOf(scene, item, fields) {
  const at = `/measures/${item.key}/indicators`;
  return { at, fields: { ministry: item.slug, ...requestId(), ...behalf(scene), ...fields } };
}
