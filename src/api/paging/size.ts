/** How much a page holds where neither `first` nor `last` says, and at most. */
export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;
