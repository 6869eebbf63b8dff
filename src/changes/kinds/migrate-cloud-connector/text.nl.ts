import { momentWords } from '../../steps/day.js';
import type { KindWords } from '../../words.js';
import { nl as connector } from '../connect-cloud-connector/text.nl.js';
import { removalNl } from '../remove-manual/text.nl.js';

export const nl: KindWords = {
  title: 'Van een handmatige koppeling naar de cloudconnector',
  undo: 'Terug te draaien door weer over te gaan naar een handmatige koppeling; dat is een wijziging op zich.',
  wish: (wish, baseline) => [
    ...connector.wish(wish, baseline),
    { label: 'Te verwijderen apps in Entra', value: removalNl.apps(wish) },
    { label: 'Macs', value: 'hoeven zich niet opnieuw te registreren' },
  ],
  steps: { ...connector.steps, ...removalNl.steps },
  warnings: {
    ...connector.warnings,
    ...removalNl.warnings,
    'day-begins': () =>
      'Zodra de handmatige koppeling weg is, gaan 24 uur in: dan moet de cloudconnector staan, anders melden geregistreerde Macs hun status niet meer. Houd iemand met de rollen voor toestemming en een beheerder van Jamf Pro bij de hand.',
    'day-goes-on': f =>
      `CR-${f['number']} begon de handmatige koppeling weg te halen. Die 24 uur lopen door: voor ${momentWords(f['deadline'], 'nl')} moet de cloudconnector staan, anders melden geregistreerde Macs hun status niet meer.`,
    'day-is-over': f =>
      `CR-${f['number']} begon de handmatige koppeling weg te halen, en de 24 uur daarna zijn om sinds ${momentWords(f['deadline'], 'nl')}. Misschien melden geregistreerde Macs niets meer: koppel zo snel je kunt.`,
    'day-began': () =>
      'De handmatige koppeling staat niet meer zoals ze stond. Sinds wanneer is niet te lezen, dus de 24 uur waarbinnen de cloudconnector moet staan, kunnen al lopen of om zijn.',
  },
  waiting: { ...connector.waiting, ...removalNl.waiting },
  irreversible: removalNl.irreversible,
  next: end => [
    'Geregistreerde Macs gaan gewoon door: niemand hoeft zich opnieuw te registreren.',
    ...removalNl.left(end),
    'De eerste heartbeat hoort binnen 24 uur te komen.',
  ],
};
