export type PageCode =
  | 'not-valid'
  | 'another-browser'
  | 'cancelled'
  | 'sign-in-refused'
  | 'microsoft-unreachable'
  | 'rights-unreadable'
  | 'somebody-else'
  | 'not-allowed'
  | 'secret-found'
  | 'not-read'
  | 'nothing-to-give';

export type Words = { readonly title: string; readonly lines: readonly string[] };
/** `microsofts`: the code of what went wrong with the sign-in; empty when there is none. */
export type Texts = { readonly [code in PageCode]: (microsofts: string) => Words };
