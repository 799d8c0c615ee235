import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/checks/diagnostic.ts';
import { githubReport } from '../../../src/cli/check/report/githubReport.ts';
import { jsonReport } from '../../../src/cli/check/report/jsonReport.ts';
import { faultRules } from '../../../src/i18n/describeFault.ts';
import { rulesReport } from '../../../src/cli/check/report/rulesReport.ts';
import { textReport } from '../../../src/cli/check/report/textReport.ts';
import { toVFiles } from '../../../src/cli/check/toVFiles.ts';
import { checkRules } from '../../../src/intake/schemas/checkSettings.ts';
import { checkWords } from '../../../src/i18n/cli/check.ts';

const diagnostics: Diagnostic[] = [
  { file: 'a, b.md', line: 2, column: 7, field: 'date', severity: 'fault', rule: 'date-empty', values: {} },
  {
    file: 'a, b.md',
    line: 9,
    column: 1,
    severity: 'warning',
    rule: 'link-bare',
    values: { text: '100 %\nici' },
  },
  {
    file: 'c.md',
    line: 1,
    column: 1,
    severity: 'advice',
    rule: 'raw-html',
    values: { element: 'b', right: '**…**' },
  },
];
const french = toVFiles(diagnostics, 'fr');
const withPlainSpaces = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('a list of messages', () => {
  test('is printed with position, severity, rule and sentence, and counted', () => {
    const text = textReport(french, { words: checkWords.fr, textCount: 5, coloured: false });
    expect(withPlainSpaces(text)).toBe(
      [
        'a, b.md:2:7  faute  date-empty  date',
        '    La date est vide ; écrivez l’année, le mois et le jour, comme : 2023-11-02',
        'a, b.md:9:1  avertissement  link-bare',
        '    Le lien « 100 % ici » ne dit pas où il mène, et ne se comprend pas seul ; mettez-le sur des mots qui le disent, comme : [le rapport de la Cour des comptes](…)',
        'c.md:1:1  conseil  raw-html',
        '    « <b> » est du HTML ; écrivez plutôt : **…**',
        '',
        '1 faute, 1 avertissement, 1 conseil dans 2 fichiers (5 textes relus).',
      ].join('\n'),
    );
  });

  test('is in English for an English newsroom', () => {
    const text = textReport(toVFiles(diagnostics, 'en'), {
      words: checkWords.en,
      textCount: 1,
      coloured: false,
    });
    expect(text).toContain('c.md:1:1  advice  raw-html\n    "<b>" is HTML; write instead: **…**');
    expect(text).toContain('1 fault, 1 warning, 1 advice in 2 files (1 text read).');
  });

  test('has colours on a terminal', () => {
    const text = textReport(french, { words: checkWords.fr, textCount: 5, coloured: true });
    expect(text).toContain('\u001b[31mfaute\u001b[39m');
  });

  test('can be printed as JSON', () => {
    const { read, counts, messages } = JSON.parse(jsonReport(french, 5)) as {
      read: number;
      counts: object;
      messages: object[];
    };
    expect([read, counts]).toEqual([5, { fault: 1, warning: 1, advice: 1 }]);
    expect(messages[0]).toEqual({
      file: 'a, b.md',
      line: 2,
      column: 7,
      severity: 'fault',
      rule: 'date-empty',
      field: 'date',
      message: french[0]!.messages[0]!.reason,
    });
  });

  test('can be printed as GitHub annotations, with escaped characters', () => {
    const [first, second, third] = withPlainSpaces(githubReport(french)).split('\n');
    expect(first).toMatch(/^::error file=a%2C b.md,line=2,col=7,title=date-empty::La date est vide ;/);
    expect(second).toMatch(/^::warning file=a%2C b.md,line=9,col=1,title=link-bare::Le lien « 100 %25 ici »/);
    expect(third).toMatch(/^::notice file=c.md,line=1,col=1,title=raw-html::/);
  });

  test('may be empty', () => {
    expect(textReport([], { words: checkWords.fr, textCount: 1, coloured: false })).toBe(
      'Rien à signaler (1 texte relu).',
    );
    expect(githubReport([])).toBe('');
  });
});

describe('--rules', () => {
  test.each(['fr', 'en'] as const)(
    'lists each rule with its severity, an example and a sentence (%s)',
    (language) => {
      const lines = rulesReport(language, { 'link-http': 'off' }).split('\n');
      for (const rule of checkRules) {
        const start = lines.findIndex((line) => line.startsWith(`  ${rule}  (`));
        expect(lines[start + 1]).toMatch(/^ {4}\p{Lu}.*\.$/u);
        expect(lines[start + 2]).toMatch(/^ {4}\S+\s?:\s?\S/u);
      }
      expect(lines).toContain(`  link-http  (${language === 'fr' ? 'éteinte' : 'off'})`);
      for (const rule of faultRules) {
        const at = lines.indexOf(`  ${rule}`);
        expect(lines[at + 1], rule).toMatch(/^ {4}[\p{Lu}«“.].{20,}$/u);
        expect(lines[at + 1], rule).not.toMatch(/undefined|\[object/);
      }
    },
  );
});
