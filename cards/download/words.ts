import type { DownloadData } from './data.js';

/** The title is not escaped yet: it is drawn, and read aloud as well. */
export type Told = { readonly title: string; readonly lines: readonly string[] };
export type Words = { readonly [state in DownloadData['state']]: (data: DownloadData) => Told };
