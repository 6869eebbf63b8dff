/** ISO seconds without milliseconds: the only form that Teams' DATE and TIME understand. */
const wholeSeconds = (iso: string): string => `${new Date(iso).toISOString().slice(0, 19)}Z`;

/** A moment that every reader sees in the time zone of their own device. Only for TextBlock and FactSet. */
export const when = (iso: string): string => `{{DATE(${wholeSeconds(iso)}, SHORT)}} {{TIME(${wholeSeconds(iso)})}}`;

/** The same without the time of day. */
export const day = (iso: string): string => `{{DATE(${wholeSeconds(iso)}, SHORT)}}`;
