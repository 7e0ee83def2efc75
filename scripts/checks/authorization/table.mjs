import { COMMENT_ACTS } from "./acts-of-comments.mjs";
import { MEASURE_ACTS } from "./acts-of-measures.mjs";
import { PEOPLE_ACTS } from "./acts-of-people.mjs";
import { PLAN_ACTS } from "./acts-of-plans.mjs";
import { REVIEW_ACTS } from "./acts-of-reviews.mjs";
import { TASK_ACTS } from "./acts-of-tasks.mjs";
import { PAGES } from "./pages.mjs";
import { ROUTES } from "./routes.mjs";

/**
 * An action: how its form is filled in so that nothing but the person can be wrong with it, and what it then writes.
 * @typedef {object} ActOnly
 * @property {string} name as the build has it, without "Action"
 * @property {string} [variant] of a form that is sent in several senses
 * @property {(scene: import("./scene.mjs").Scene) => Promise<Form>} form
 * @property {readonly string[]} writes tables, beside 履歴 and notifications
 * @property {readonly string[]} [mayWrite] further tables that it writes if there is something in them
 * @property {string | null} history kind of its one row of 履歴; null: it leaves none
 * @property {boolean} [gated] who may is decided before the form is read, and once more on the object
 * @property {boolean} [last] others need what it takes away
 * @typedef {import("./rules.mjs").Rule & ActOnly} Act
 */

/**
 * @typedef {object} Form
 * @property {string} at address of a page that has it
 * @property {Record<string, string>} fields
 * @property {string} [actor] whose act it is, where it isn't the sender's
 * @property {() => Promise<unknown>} [after] undoes what would keep the next requests from being what they are to be
 */

/**
 * A route or a page, by its address.
 * @typedef {object} AddressOnly
 * @property {string} name as the build has it, a route's with its method
 * @property {string} [variant] of a route that is asked for several sorts of things
 * @property {(scene: import("./scene.mjs").Scene) => Promise<Request> | Request} request
 * @property {readonly string[]} [writes] tables
 * @property {string | null} [history]
 * @typedef {{ path: string, type?: string, body?: string, headers?: Record<string, string>, actor?: string }} Request
 * @typedef {import("./rules.mjs").Rule & AddressOnly} Address
 */

/** Who may do what with everything that the build lets anyone call. */
export const TABLE = {
  actions: [...TASK_ACTS, ...REVIEW_ACTS, ...MEASURE_ACTS, ...COMMENT_ACTS, ...PLAN_ACTS, ...PEOPLE_ACTS],
  routes: ROUTES,
  pages: PAGES,
};
