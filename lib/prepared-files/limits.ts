/** Days after which a file that was made is deleted. */
export const KEPT_DAYS = 7;
/** Jobs of one person that wait or run at the same time. */
export const MOST_OPEN = 3;
/** Jobs of one person that are kept; older ones make room. */
export const MOST_KEPT = 10;
