/** Where names stand, block by block in the order of the walk: start, end, start, end … in UTF-16 code units. */
export type Reply = readonly (readonly number[])[];
