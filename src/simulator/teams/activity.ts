/** The parts of a Bot Framework activity that Teams' connector and this simulator look at. */
export type Account = {
  readonly id: string;
  readonly name?: string;
  readonly aadObjectId?: string;
};

export type Attachment = { readonly contentType: string; readonly content?: unknown };

export type Activity = {
  readonly type: string;
  readonly id?: string;
  readonly text?: string;
  readonly textFormat?: string;
  readonly replyToId?: string;
  readonly attachments?: readonly Attachment[];
  readonly [other: string]: unknown;
};

export type PlainObject = { readonly [key: string]: unknown };

export const cardType = 'application/vnd.microsoft.card.adaptive';

export const isObject = (value: unknown): value is PlainObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const isActivity = (value: unknown): value is Activity => isObject(value) && typeof value['type'] === 'string';
