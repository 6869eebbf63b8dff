/** Every kind of file there is a link to; `pages/download/producers.ts` makes each. */
export const downloadKinds = ['support-bundle', 'devices-csv', 'answer-proposal'] as const;
export type DownloadKind = (typeof downloadKinds)[number];

/** Links that lead to a page which makes something and shows it once, instead of to a file. */
export const secretKinds = ['client-secret'] as const;
export type SecretKind = (typeof secretKinds)[number];

export type LinkKind = DownloadKind | SecretKind;
