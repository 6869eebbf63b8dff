/** What a page for people answers; `bot/server` turns it into HTTP and adds the headers that every page gets. */
export type HtmlAnswer = {
  readonly status: number;
  readonly html?: string;
  /** Where the browser goes on: with status 302 or 303. */
  readonly location?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly allows?: Allowed;
};

/** What a page may do beyond the guards that stand on every page; nothing else can be loosened. */
export type Allowed = {
  /** SHA-256 of its one script, base64 (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
  readonly script?: string;
  /** Its form goes back to where the page came from; and where the browser may be sent on to from there. */
  readonly formLeadsTo?: readonly string[];
};

/** What came with the address; a name that comes twice is left out, for nobody knows which one was meant. */
export type Query = Readonly<Record<string, string>>;
export type PageHeaders = Readonly<Record<string, string | undefined>>;

/** The pages of the step-up sign-in. */
export type SignInPages = {
  start(query: Query, headers: PageHeaders): Promise<HtmlAnswer>;
  done(query: Query, headers: PageHeaders): Promise<HtmlAnswer>;
};

/** The pages of a link on which one person makes a client secret and sees it once. */
export type SecretPages = {
  /** Looking makes nothing: programs that look at every link do it, too. */
  open(token: string, headers: PageHeaders): Promise<HtmlAnswer>;
  /** The button of that page. */
  begin(token: string, headers: PageHeaders): Promise<HtmlAnswer>;
  done(query: Query, headers: PageHeaders): Promise<HtmlAnswer>;
};

/** What a link for one fetch answers in the end: written as it is made, never kept. */
export type FileAnswer = {
  readonly fileName: string;
  /** A media type: `application/zip`. */
  readonly type: string;
  readonly chunks: AsyncIterable<string | Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The pages of a link that leads one person to one file, once. */
export type DownloadPages = {
  open(token: string, headers: PageHeaders): Promise<HtmlAnswer>;
  done(query: Query, headers: PageHeaders): Promise<HtmlAnswer | FileAnswer>;
};
