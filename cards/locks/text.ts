import { ago, duration } from '../age.js';
import { escapeMarkdown, plain } from '../escape.js';
import { lockStatesEn, lockStatesNl } from '../proposal/text.js';
import { rows } from '../rows.js';
import { symbols } from '../symbols.js';
import type { LocksData } from './data.js';

type Lock = LocksData['locks'][number];

const cr = (number: number) => `CR-${number}`;
const aboutsEn: { readonly [about: string]: string } = {
  pdm: "Intune's old partner record for Jamf",
  'device-compliance': 'Device compliance',
};
const aboutsNl: typeof aboutsEn = {
  pdm: 'Het oude partnerrecord voor Jamf in Intune',
  'device-compliance': 'Apparaatcompliance',
};
const nameOf = (names: typeof aboutsEn, { about }: Lock) => names[about] ?? escapeMarkdown(about, 60);
const holder = ({ number, title, instance }: Lock) =>
  [cr(number), escapeMarkdown(title), escapeMarkdown(instance)].filter(part => part !== '').join(' · ');
const who = ({ requester, reason }: Lock) => `${escapeMarkdown(requester, 80)}: ${escapeMarkdown(reason, 300)}`;
const at = (step: string) => (step === '' ? '' : ` · ${escapeMarkdown(step, 120)}`);

const asked = (data: LocksData, title: (lock: Lock) => string, wanted: boolean) =>
  data.mayUnlock || !wanted
    ? data.locks
        .slice(0, 2)
        .filter(lock => (wanted ? lock.asked === 0 : lock.number > 0))
        .map(lock => ({ text: title(lock), data: { id: lock.id } }))
    : [];

export const en = (data: LocksData) => ({
  title: data.locks.length === 0 ? `${symbols.done} Nothing is locked` : `${symbols.lock} Locks`,
  none: 'A change locks what it works on, so that two never work on the same. None does right now.',
  stopped:
    data.stoppedBy === ''
      ? ''
      : `${symbols.stopped} ${escapeMarkdown(data.stoppedBy, 80)} stopped all my writes ${ago(data.stoppedMinutes, 'en')}. ${escapeMarkdown(data.stopReason, 300)}`.trim(),
  locks: rows(
    data.locks.map(lock => ({
      title: nameOf(aboutsEn, lock),
      holder: lock.number === 0 ? `${symbols.warning} No change is known that holds it.` : holder(lock),
      state: `${lock.state === 'none' ? symbols.warning : symbols.lock} ${lockStatesEn[lock.state]}${at(lock.step)}; locked for ${duration(lock.minutes, 'en')}`,
      who: lock.number === 0 || lock.requester === '' ? '' : who(lock),
      frees:
        lock.asked > 0
          ? `${cr(lock.asked)} asks to free it.`
          : lock.state === 'none'
            ? `It should not be here any more. An operator frees it.`
            : `Its end frees it: done, failed or withdrawn.`,
    })),
  ),
  more: `And ${data.more} more.`,
  typed:
    data.locks.length === 0
      ? 'Or type: approvals · status'
      : `Or type: unlock CR-12 and why (operators) · withdraw CR-12 (whoever asked for it)`.replaceAll(
          'CR-12',
          cr(data.locks[0]?.number || 12),
        ),
  unlockButtons: asked(data, lock => `Unlock ${lock.number === 0 ? '' : cr(lock.number)}…`.replace(' …', '…'), true),
  showButtons: asked(data, lock => `Show ${cr(lock.number)}`, false),
  approvals: 'Approvals',
  speak: data.locks.length === 0 ? 'Nothing is locked.' : `${data.locks.length + data.more} locks are held.`,
  fallback:
    data.locks
      .map(lock => `${aboutsEn[lock.about] ?? plain(lock.about, 60)}: ${lock.number === 0 ? '?' : cr(lock.number)}`)
      .join('; ') || 'Nothing is locked.',
});

export const nl: typeof en = data => ({
  title: data.locks.length === 0 ? `${symbols.done} Er is niets vergrendeld` : `${symbols.lock} Vergrendelingen`,
  none: 'Een wijziging vergrendelt waar ze aan werkt, zodat er nooit twee aan hetzelfde werken. Nu is dat nergens zo.',
  stopped:
    data.stoppedBy === ''
      ? ''
      : `${symbols.stopped} ${escapeMarkdown(data.stoppedBy, 80)} heeft al mijn schrijven gestopt, ${ago(data.stoppedMinutes, 'nl')}. ${escapeMarkdown(data.stopReason, 300)}`.trim(),
  locks: rows(
    data.locks.map(lock => ({
      title: nameOf(aboutsNl, lock),
      holder: lock.number === 0 ? `${symbols.warning} Er is geen wijziging bekend die erbij hoort.` : holder(lock),
      state: `${lock.state === 'none' ? symbols.warning : symbols.lock} ${lockStatesNl[lock.state]}${at(lock.step)}; al ${duration(lock.minutes, 'nl')} vergrendeld`,
      who: lock.number === 0 || lock.requester === '' ? '' : who(lock),
      frees:
        lock.asked > 0
          ? `${cr(lock.asked)} vraagt om hem op te heffen.`
          : lock.state === 'none'
            ? 'Hij hoort hier niet meer te staan. Een beheerder heft hem op.'
            : 'Hij gaat eraf als de wijziging eindigt: klaar, mislukt of ingetrokken.',
    })),
  ),
  more: `En nog ${data.more}.`,
  typed:
    data.locks.length === 0
      ? 'Of typ: goedkeuringen · status'
      : `Of typ: ontgrendel CR-12 en waarom (beheerders) · trek CR-12 in (wie hem aanvroeg)`.replaceAll(
          'CR-12',
          cr(data.locks[0]?.number || 12),
        ),
  unlockButtons: asked(
    data,
    lock => `${lock.number === 0 ? '' : `${cr(lock.number)} `}ontgrendelen…`.replace(/^o/u, 'O'),
    true,
  ),
  showButtons: asked(data, lock => `Toon ${cr(lock.number)}`, false),
  approvals: 'Goedkeuringen',
  speak:
    data.locks.length === 0 ? 'Er is niets vergrendeld.' : `Er zijn ${data.locks.length + data.more} vergrendelingen.`,
  fallback:
    data.locks
      .map(lock => `${aboutsNl[lock.about] ?? plain(lock.about, 60)}: ${lock.number === 0 ? '?' : cr(lock.number)}`)
      .join('; ') || 'Er is niets vergrendeld.',
});
