import type { EditorWords } from '../../i18n/adminWords.ts';
import { isPlaced, type Finding, type PlacedFinding } from './finding.ts';

type Shown = Finding | PlacedFinding;

/** Writes what was found below the text; what stands in it leads there. */
export function showFindings(
  list: HTMLElement,
  findings: readonly Shown[],
  words: EditorWords,
  { labelOf, goTo }: { labelOf(field: string): string; goTo(finding: PlacedFinding): void },
): void {
  const items = findings.map((finding) => {
    const item = document.createElement('li');
    item.className = `finding finding-${finding.severity}`;
    const kind = Object.assign(document.createElement('strong'), {
      textContent: `${words.severities[finding.severity]} `,
    });
    const place = finding.field === undefined ? '' : `${labelOf(finding.field)} – `;
    if (isPlaced(finding)) {
      const button = Object.assign(document.createElement('button'), { type: 'button' });
      button.append(kind, finding.sentence);
      button.addEventListener('click', () => goTo(finding));
      item.append(button);
    } else item.append(kind, place + finding.sentence);
    return item;
  });
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
}
