/** Ids of the forms that buttons of this page's prepared parts send. */
export const PREPARE_FORM = "prepare-files";
export const CANCEL_FORM = "cancel-files";
export const DELETE_FORM = "delete-files";
