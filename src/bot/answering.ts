import type { Json } from '../kinds.js';
import { type Language, languageOf } from '../language.js';
import type { Activities, Claim } from './activities.js';
import { type Subject, showRequest } from './copies.js';
import type { Inbound } from './inbound.js';
import {
  asideAnswer,
  cardAnswer,
  closeDialog,
  formOf,
  type InvokeAnswer,
  lineAnswer,
  loginRequest,
  notOurs,
  ownAnswer,
} from './invoke-answer.js';
import type { DrawnCard } from './outgoing.js';
import { pause, within } from './patience.js';
import { createPosting, type PostingOptions, subjectOf } from './posting.js';
import type { Refresh } from './render.js';
import { text } from './text.js';
import { type Outcome, placeOf, type TakeTurn } from './turn.js';

export type Login = { readonly resource: string; readonly consentPage: string; newId(): string };

export type AnsweringOptions = PostingOptions & {
  readonly takeTurn: TakeTurn;
  readonly activities: Activities;
  readonly language: Language;
  /** How Teams is asked to sign somebody in; absent where nobody can be asked: at a terminal. */
  readonly login?: Login;
  /** How long an invoke may take before it is answered with "still working". */
  readonly patienceMs?: number;
  /** How long an answer may take before a sign says that the message was heard; 0: the sign comes in any case. */
  readonly signAfterMs?: number;
};

export type Answering = {
  /** Answers in the conversation. Undefined: there was nothing to answer, or it has been answered before. */
  message(inbound: Inbound): Promise<Outcome | undefined>;
  /** Answers in the HTTP response; never by updating the shared card, which would show a private view to everybody. */
  invoke(inbound: Inbound): Promise<InvokeAnswer>;
};

/** What has no effect may be done again: a retry of it is simply answered anew. */
const isRead = (inbound: Inbound): boolean => inbound.act.is === 'refresh' || inbound.act.is === 'open';
const isSilent = (inbound: Inbound): boolean => inbound.act.is === 'other';

export function createAnswering(options: AnsweringOptions): Answering {
  const { activities, copies, outgoing, render, log } = options;
  const post = createPosting(options);

  async function message(inbound: Inbound): Promise<Outcome | undefined> {
    if (isSilent(inbound)) return undefined;
    const outcome = await withSign(inbound, once(inbound));
    if (!outcome) return undefined;
    if (outcome.once && inbound.conversation.scope !== 'personal') await sayElsewhere(inbound, outcome);
    else await post(inbound, outcome);
    await remember(inbound, null);
    return outcome;
  }

  /** Says meanwhile that the message was heard, unless the answer is as quick. The sign never comes after the answer. */
  async function withSign(inbound: Inbound, work: Promise<Outcome | undefined>): Promise<Outcome | undefined> {
    if (inbound.act.is === 'installed') return work;
    const { signAfterMs = 300 } = options;
    const quick = signAfterMs > 0 ? await within(work, signAfterMs) : undefined;
    if (quick) return quick.value;
    await outgoing.typing(inbound.conversation.id).catch(ignored);
    return work;
  }

  /** What is for one person's eyes is never posted where others read along: the button on their own card answers them. */
  async function sayElsewhere(inbound: Inbound, { language }: Outcome): Promise<void> {
    await outgoing.line(inbound.conversation.id, text[language].forYouAlone).catch(error => {
      log.error({ cause: placeOf(error) }, 'an answer could not be posted');
    });
  }

  /** The turn, unless this activity was taken before. */
  async function once(inbound: Inbound): Promise<Outcome | undefined> {
    try {
      if (inbound.key && (await activities.claim(inbound.key)).is !== 'mine') return undefined;
    } catch (error) {
      return options.onFailure(inbound, error);
    }
    return options.takeTurn(inbound);
  }

  async function remember(inbound: Inbound, answer: Json): Promise<void> {
    if (!inbound.key) return;
    await activities.answered(inbound.key, answer).catch(error => {
      log.warn({ cause: placeOf(error) }, 'an answered activity could not be marked');
    });
  }

  const drawn = (outcome: Outcome): DrawnCard => render(outcome.shown, outcome.language);

  async function invoke(inbound: Inbound): Promise<InvokeAnswer> {
    if (isSilent(inbound)) return notOurs;
    if (isRead(inbound)) return answerOf(inbound, await options.takeTurn(inbound));
    const earlier = await claimed(inbound).catch(error => ({ is: 'failed', error }) as const);
    if (earlier.is === 'failed') return answerOf(inbound, await options.onFailure(inbound, earlier.error));
    if (earlier.is !== 'mine') return repeated(inbound, earlier);
    const work = options.takeTurn(inbound);
    const inTime = await within(work, options.patienceMs ?? 2500);
    if (inTime?.value && asksLogin(inbound, inTime.value)) return loginAsked(inbound, inTime.value);
    const answer = inTime ? await answerOf(inbound, inTime.value) : answerLater(inbound, work);
    const kept = inTime?.value?.once ? shownBefore(inbound) : answer;
    await remember(inbound, kept as unknown as Json);
    return answer;
  }

  /** Once: whoever comes back from it without success gets the card that says what is missing. */
  const asksLogin = (inbound: Inbound, outcome: Outcome): boolean =>
    outcome.asksSignIn === true &&
    inbound.act.is === 'press' &&
    inbound.signIn === undefined &&
    options.login !== undefined;

  /** Nothing was done, so this is not the answer that a second delivery of the press gets. */
  async function loginAsked(inbound: Inbound, { language }: Outcome): Promise<InvokeAnswer> {
    const { login } = options;
    if (!login) return notOurs;
    if (inbound.key) {
      await activities.release(inbound.key).catch(error => {
        log.warn({ cause: placeOf(error) }, 'an activity could not be released');
      });
    }
    const button = { title: text[language].signInTitle, url: login.consentPage };
    return loginRequest({ id: login.newId(), uri: login.resource, text: text[language].signIn, button });
  }

  const claimed = async (inbound: Inbound): Promise<Claim> =>
    inbound.key ? activities.claim(inbound.key) : { is: 'mine' };

  /** Teams asks again while the first is still under way: a moment's patience, then a word. */
  async function repeated(inbound: Inbound, first: Claim): Promise<InvokeAnswer> {
    let seen = first;
    for (let waited = 0; seen.is === 'running' && waited < 2000 && inbound.key; waited += 100) {
      await pause(100);
      seen = await activities.look(inbound.key);
    }
    return seen.is === 'answered' ? (seen.answer as unknown as InvokeAnswer) : stillWorking(inbound);
  }

  const stillWorking = (inbound: Inbound): InvokeAnswer =>
    lineAnswer(formOf(inbound.act), text[languageOf(inbound.locale, options.language)].stillWorking);

  /** In place of an answer that is shown once: pressing again makes a new one. */
  const shownBefore = (inbound: Inbound): InvokeAnswer =>
    lineAnswer(formOf(inbound.act), text[languageOf(inbound.locale, options.language)].shownBefore);

  /** The press was answered with a word; what it came to follows as a message. */
  function answerLater(inbound: Inbound, work: Promise<Outcome | undefined>): InvokeAnswer {
    work
      .then(outcome => (outcome && !outcome.once ? post(inbound, outcome) : undefined))
      .catch(error => log.error({ cause: placeOf(error) }, 'a late answer failed'));
    return stillWorking(inbound);
  }

  async function answerOf(inbound: Inbound, outcome: Outcome | undefined): Promise<InvokeAnswer> {
    if (!outcome) return notOurs;
    const form = formOf(inbound.act);
    try {
      return await drawnAnswer(inbound, outcome);
    } catch (error) {
      const failure = await options.onFailure(inbound, error);
      return cardAnswer(form, drawn(failure), text[failure.language].dialogTitle);
    }
  }

  async function drawnAnswer(inbound: Inbound, outcome: Outcome): Promise<InvokeAnswer> {
    const form = formOf(inbound.act);
    const words = text[outcome.language];
    const subject = subjectOf(outcome);
    if (!subject) {
      const { dialogTitle } = outcome;
      if (dialogTitle !== undefined) return cardAnswer(form, drawn(outcome), dialogTitle);
      const card = drawn(outcome);
      return outcome.aside ? asideAnswer(form, card, words.dialogTitle) : ownAnswer(form, card, words.dialogTitle);
    }
    if (form === 'action' && (await isOwnView(inbound, subject))) {
      const refresh = refreshOf(inbound, outcome, subject);
      return cardAnswer(form, render(outcome.shown, outcome.language, { refresh }), words.dialogTitle);
    }
    await post(inbound, outcome);
    return form === 'dialog' ? closeDialog : lineAnswer(form, words.answeredBelow);
  }

  /** Was the button on a copy of this very change? Then the answer is that person's view of it, in its place. */
  async function isOwnView(inbound: Inbound, subject: Subject): Promise<boolean> {
    if (inbound.act.is === 'refresh' || !inbound.pressedOn) return true;
    return copies.isCopy(subject, inbound.conversation.id, inbound.pressedOn);
  }

  return { message, invoke };
}

/** The reader's own view stays up to date by itself, as long as there is something that may still become of it. */
function refreshOf({ conversation, teamsId }: Inbound, { viewers }: Outcome, subject: Subject): Refresh | undefined {
  if (conversation.scope === 'personal' || !viewers || viewers.length === 0) return undefined;
  return { request: showRequest(subject), userIds: teamsId ? [teamsId] : [] };
}

const ignored = (): void => undefined;
