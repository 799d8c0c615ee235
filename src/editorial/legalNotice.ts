import type { Settings } from '../intake/schemas/siteSchema.ts';
import type { Wording } from '../i18n/fr.ts';

/** One group of the legal notice: a heading, and terms with their values. */
export type LegalGroup = {
  title: string;
  rows: { term: string; value: string; href?: string | undefined }[];
};

/**
 * The legal notice from the publisher's data: what French law requires a site to say about its publisher and host
 * (loi 2004-575, art. 1-1), and Regulation (EU) 2024/1083, art. 6, about its owners.
 */
export function legalNoticeOf({ publisher }: Settings, { legal }: Wording): LegalGroup[] {
  const { host } = publisher;
  return [
    {
      title: legal.publisher,
      rows: present([
        { term: legal.name, value: publisher.name },
        { term: legal.legalForm, value: publisher.legalForm ?? legal.forms[publisher.form] },
        { term: legal.capital, value: publisher.capital },
        { term: legal.registration, value: publisher.registration },
        { term: legal.address, value: publisher.address },
        { term: legal.phone, value: publisher.phone, href: telephone(publisher.phone) },
        { term: legal.email, value: publisher.email, href: `mailto:${publisher.email}` },
        { term: legal.director, value: publisher.director },
        { term: legal.owners, value: publisher.owners?.join(', ') },
        { term: legal.cppap, value: publisher.cppap },
      ]),
    },
    {
      title: legal.host,
      rows: present([
        { term: legal.name, value: host.name },
        { term: legal.address, value: host.address },
        { term: legal.phone, value: host.phone, href: telephone(host.phone) },
      ]),
    },
  ];
}

const telephone = (number: string) => `tel:${number.replace(/[^+\d]/g, '')}`;

const present = (rows: { term: string; value: string | undefined; href?: string }[]) =>
  rows.flatMap(({ value, ...row }) => (value ? [{ ...row, value }] : []));
