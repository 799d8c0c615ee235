import type { NewsMediaOrganization, SearchAction, WebSite } from 'schema-dts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import type { Edition } from '../../editorial/edition.ts';
import { iconPath } from '../icons.ts';
import { searchTemplate } from '../openSearch.ts';
import { withoutUndefined } from './graph.ts';

/** The ids of the two nodes that other nodes refer to. */
const publicationId = ({ addresses }: Edition) => `${addresses.absolute(addresses.home)}#publication`;
const siteId = ({ addresses }: Edition) => `${addresses.absolute(addresses.home)}#site`;

/** The publication, as every page refers to it. */
export function publicationRef(edition: Edition) {
  const { addresses, settings, logo } = edition;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publicationId(edition),
    name: settings.name,
    url: addresses.absolute(addresses.home),
    logo: {
      '@type': 'ImageObject',
      url: addresses.absolute(logo?.picture.src ?? iconPath(addresses.home, 512)),
      width: `${logo?.picture.width ?? 512}`,
      height: `${logo?.picture.height ?? 512}`,
    },
  } as const satisfies NewsMediaOrganization;
}

/** The site, as every page refers to it. */
export function siteRef(edition: Edition) {
  const { addresses, settings } = edition;
  const url = addresses.absolute(addresses.home);
  return { '@type': 'WebSite', '@id': siteId(edition), name: settings.name, url } as const satisfies WebSite;
}

type Policy = keyof NonNullable<Settings['policies']>;

/** The properties of schema.org for the standing pages that `policies` in `site.yaml` names. */
const policyProperties = {
  corrections: 'correctionsPolicy',
  ethics: 'ethicsPolicy',
  verification: 'verificationFactCheckingPolicy',
  sources: 'unnamedSourcesPolicy',
  diversity: 'diversityPolicy',
  mission: 'missionCoveragePrioritiesPolicy',
  feedback: 'actionableFeedbackPolicy',
  funding: 'ownershipFundingInfo',
} as const satisfies Record<Policy, string>;

/** The publication with all its data, for its front page. */
export function publicationNode(edition: Edition): NewsMediaOrganization {
  const { addresses, settings } = edition;
  const { publisher, policies = {} } = settings;
  const pageUrl = (slug: string) => addresses.absolute(addresses.page(slug));
  const named = Object.entries(policies).flatMap(([policy, slug]) =>
    slug ? [[policyProperties[policy as Policy], pageUrl(slug)]] : [],
  );
  return {
    ...publicationRef(edition),
    ...withoutUndefined({ slogan: settings.tagline }),
    description: settings.description,
    legalName: publisher.name,
    address: publisher.address,
    telephone: publisher.phone,
    email: publisher.email,
    ...(publisher.owners && { ownershipFundingInfo: addresses.absolute(addresses.legalNotice) }),
    ...(policies.ethics && { publishingPrinciples: pageUrl(policies.ethics) }),
    ...(Object.fromEntries(named) as object),
  };
}

/** The site, for its front page. */
export function siteNode(edition: Edition): WebSite {
  const { settings } = edition;
  return {
    ...siteRef(edition),
    description: settings.description,
    inLanguage: settings.language,
    publisher: { '@id': publicationId(edition) },
    // A search action (schema.org/docs/actions.html); schema-dts lacks the properties that end in `-input`.
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: searchTemplate(edition, 'search_term_string') },
      'query-input': 'required name=search_term_string',
    } as SearchAction,
  };
}
