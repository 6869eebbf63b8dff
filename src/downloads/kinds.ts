/** Every kind of file there is a link to; `pages/download/producers.ts` makes each. */
export const downloadKinds = ['support-bundle', 'devices-csv'] as const;
export type DownloadKind = (typeof downloadKinds)[number];
