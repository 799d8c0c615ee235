import type { Fields } from '../yaml/frontMatter.ts';
import { valueAt, type FieldFault } from './schemaFaults.ts';

/** What each service that sends letters, and each counter, needs besides its name, with an example. */
const needs: Record<'newsletter' | 'audience', Record<string, Record<string, string>>> = {
  newsletter: {
    brevo: { list: '2', from: '{ name: La rédaction, email: lettre@example.org }' },
    listmonk: { url: 'https://lettres.example.org', list: '1' },
    buttondown: {},
  },
  audience: {
    log: { page: 'confidentialite', months: '13' },
    matomo: {
      url: 'https://statistiques.example.org',
      site: '1',
      page: 'confidentialite',
      months: '13',
    },
    goatcounter: { url: 'https://mon-site.goatcounter.com', page: 'confidentialite', months: '13' },
  },
};

const chosenBy = { newsletter: 'sender', audience: 'tool' } as const;

/** Settings for readers that lack something, lead to an address in the open, or count by a script. */
export function readerFaults(data: Fields): FieldFault[] {
  return [
    ...(['newsletter', 'audience'] as const).flatMap((group) => missing(group, data)),
    ...['newsletter', 'audience', 'support'].flatMap((group) => inTheOpen([group, 'url'], data)),
    ...(valueAt(data, ['audience', 'tool']) === 'plausible'
      ? [
          {
            path: ['audience', 'tool'],
            detail: { rule: 'audience-script', values: {} },
            on: 'value',
          } as const,
        ]
      : []),
    ...(isEmptyList(valueAt(data, ['support', 'places']))
      ? [
          {
            path: ['support', 'places'],
            detail: { rule: 'support-places', values: {} },
            on: 'value',
          } as const,
        ]
      : []),
  ];
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

function missing(group: keyof typeof needs, data: Fields): FieldFault[] {
  const chosen = valueAt(data, [group, chosenBy[group]]);
  const needed = typeof chosen === 'string' ? needs[group][chosen] : undefined;
  return Object.entries(needed ?? {}).flatMap(([field, example]): FieldFault[] => {
    const value = valueAt(data, [group, field]);
    if (value !== undefined && !isEmptyList(value)) return [];
    const values = { chosen: String(chosen), right: `${field}: ${example}` };
    return [{ path: [group, field], detail: { rule: 'setting-needs', values }, on: 'value' }];
  });
}

function inTheOpen(path: string[], data: Fields): FieldFault[] {
  const value = valueAt(data, path);
  if (typeof value !== 'string' || !value.startsWith('http://')) return [];
  const values = { value, right: value.replace('http:', 'https:') };
  return [{ path, detail: { rule: 'address-open', values }, on: 'value' }];
}
