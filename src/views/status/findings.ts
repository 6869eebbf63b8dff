import { fixerName } from '../../../cards/fixers.js';
import type { StatusData, StatusFinding } from '../../../cards/status/data.js';
import type { Explained } from '../../checks/finding.js';
import { findingWords } from '../../checks/text.js';
import type { Language } from '../../language.js';

const weights = { fail: 0, error: 1, warn: 2 } as const;

/** More would make the card hard to read; they are counted. */
const most = 6;

/** What is not in order, the worst first, with who can do something about it. */
export function findingFacts(
  findings: readonly Explained[],
  language: Language,
): Pick<StatusData, 'findings' | 'moreFindings'> {
  const all = findings
    .flatMap((finding): readonly StatusFinding[] => {
      const { outcome } = finding;
      if (outcome === 'pass' || outcome === 'skipped') return [];
      const { title, cause, fix } = findingWords(finding, language);
      const who = finding.fix ? fixerName(finding.fix.who, language) : '';
      return [{ outcome, cause: `${title}: ${cause}`, fix: fix ?? '', who }];
    })
    .sort((a, b) => weights[a.outcome] - weights[b.outcome]);
  return { findings: all.slice(0, most), moreFindings: Math.max(0, all.length - most) };
}
