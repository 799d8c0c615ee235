/** One long table, because all that is said of a collection, but its schema, is in one place. */
import type { Addresses } from '../addresses/siteAddresses.ts';
import { mapValues, valuesIn, type FieldRoles, type RoleTree } from './fieldRoles.ts';
import type { Article, FrontMatter, LiveEntry, ResolvedText } from './schemas/articleSchema.ts';
import type { Dossier, DossierFields } from './schemas/dossierSchema.ts';
import type { EntryFields } from './schemas/entrySchema.ts';
import type { Author, AuthorFields } from './schemas/authorSchema.ts';
import type { Letter, LetterFields } from './schemas/letterSchema.ts';
import type { PageFields, StandingPage } from './schemas/pageSchema.ts';
import type { Settings } from './schemas/siteSchema.ts';

/** What all collections hold. */
export type Content = {
  /** Undefined when `site.yaml` has faults. */
  settings: Settings | undefined;
  /** The path of `site.yaml` from the project's root. */
  settingsFile: string;
  articles: readonly Article[];
  authors: readonly Author[];
  pages: readonly StandingPage[];
  letters: readonly Letter[];
  dossiers: readonly Dossier[];
};

/** A text, an author or the settings; `digest` is that of the bytes of `file`, where there is a text to render in it. */
export type CollectionEntry = { id: string; data: Record<string, unknown>; digest?: string; file: string };

type Descriptor = {
  /** Which files of the content folder are meant for it; one with another ending than it wants is answered with that. */
  files: RegExp;
  /** Whether its files have bodies: articles, pages and dossiers. */
  hasBodies: boolean;
  /** What its fields are to readers: typesetting, `prove`, `check` and pictures follow from it. */
  roles: RoleTree;
  entries: (content: Content) => CollectionEntry[];
  /** Its texts with the addresses of their pages; a collection whose files have bodies has them. */
  addressed?: (content: AddressedContent, at: Addresses) => AddressedText[];
};

/** A text with the address of its page. */
type AddressedText = Pick<StandingPage, 'file' | 'attachments'> & { address: string };

/** Texts as they are in a publication, or in an edition, whose pictures are other values. */
type AddressedContent = {
  articles: readonly (Pick<Article, 'category' | 'slug' | 'file' | 'attachments'> & {
    liveEntries?: readonly Pick<LiveEntry, 'anchor' | 'attachments'>[] | undefined;
  })[];
  pages: readonly Pick<StandingPage, 'slug' | 'file' | 'attachments'>[];
  letters: readonly Pick<Letter, 'slug' | 'file' | 'attachments'>[];
  dossiers: readonly Pick<Dossier, 'id' | 'file' | 'attachments'>[];
};

/** Pictures, sounds and videos that a body shows. */
type BodyPictures = Pick<ResolvedText, 'pictures' | 'media'>;

const mediaRoles = [
  {
    kind: 'data',
    src: 'mediaFile',
    title: 'caption',
    poster: 'data',
    duration: 'data',
    bytes: 'data',
    width: 'data',
    height: 'data',
    captions: 'data',
    transcript: [{ voice: 'person', text: 'text' }],
    transcriptFile: 'data',
    transcriptLanguage: 'data',
    silent: 'data',
  },
] as const;

const imageRoles = {
  src: 'picture',
  alt: 'caption',
  caption: 'caption',
  credit: 'credit',
  license: 'data',
  licenseUntil: 'data',
  focus: 'data',
} as const;

/** All that is said of each collection; whatever has to do with all of them goes through it. */
export const collections = {
  site: {
    files: /^site\.yaml$/,
    hasBodies: false,
    roles: {
      name: 'data',
      tagline: 'notice',
      url: 'data',
      language: 'data',
      timeZone: 'data',
      description: 'notice',
      sections: [
        {
          id: 'id',
          name: 'label',
          description: 'text',
          parent: 'data',
          colour: 'data',
          darkColour: 'data',
          redirectFrom: 'data',
        },
      ],
      // What identifies the publisher is left as the law wants it.
      publisher: 'data',
      navigation: 'data',
      home: {
        lead: 'data',
        second: 'data',
        third: 'data',
        dossier: 'data',
        from: 'data',
        until: 'data',
        breaking: { text: 'sentence', article: 'data', url: 'address', from: 'data', until: 'data' },
        latest: 'data',
        opinions: 'data',
        briefs: 'data',
        perSection: 'data',
        sections: 'data',
      },
      menu: [{ page: 'data', url: 'address', label: 'notice', places: 'data' }],
      links: [{ kind: 'data', url: 'address', label: 'notice' }],
      signUp: { action: 'data', field: 'data', text: 'notice' },
      newsletter: 'data',
      audience: 'data',
      support: { text: 'notice', url: 'address', label: 'notice', places: 'data' },
      look: 'data',
      fonts: 'data',
      ageNotice: 'data',
      hours: 'data',
      ads: [
        {
          advertiser: 'payer',
          url: 'address',
          text: 'text',
          picture: 'picture',
          alt: 'caption',
          places: 'data',
          sections: 'data',
          from: 'data',
          until: 'data',
        },
      ],
      remotePictures: 'data',
      embeds: 'data',
      media: 'data',
      podcast: {
        title: 'notice',
        description: 'notice',
        cover: 'picture',
        categories: 'data',
        author: 'data',
        email: 'data',
        explicit: 'data',
        type: 'data',
        locked: 'data',
        guid: 'data',
        links: [{ label: 'notice', url: 'address' }],
      },
      shareCards: 'data',
      hosting: 'data',
      redirects: 'data',
      gone: 'data',
      checks: 'data',
      admin: 'data',
      policies: 'data',
      hub: 'data',
      colours: 'data',
      security: 'data',
      textAndDataMining: 'data',
      adSellers: 'data',
      trust: 'data',
      editorSections: 'data',
      withdrawals: 'data',
      theme: { logo: 'picture', logoDark: 'picture', drawing: 'data', favicon: 'data', fonts: 'data' },
    } satisfies FieldRoles<Settings>,
    entries: ({ settings, settingsFile }) =>
      settings ? [{ id: 'site', data: settings, file: settingsFile }] : [],
  },
  articles: {
    files: /^articles\//,
    hasBodies: true,
    roles: {
      title: 'headline',
      date: 'data',
      category: 'data',
      summary: 'standfirst',
      authors: ['person'],
      tags: ['theme'],
      image: imageRoles,
      kind: 'data',
      keyPoints: ['text'],
      order: 'data',
      ended: 'data',
      sponsor: { name: 'payer', url: 'address' },
      updated: 'data',
      corrections: [{ date: 'data', text: 'text' }],
      expires: 'data',
      withdrawn: { text: 'notice', date: 'data', silent: 'data' },
      draft: 'data',
      featured: 'data',
      redirectFrom: ['address'],
      follows: 'data',
      dossier: 'data',
      lang: 'data',
      translationOf: 'data',
      replyTo: 'data',
      readerLetter: 'data',
      event: {
        name: 'headline',
        start: 'data',
        end: 'data',
        timeZone: 'data',
        place: { name: 'label', address: 'sentence' },
        price: 'sentence',
        link: 'address',
        cancelled: 'data',
        begins: 'data',
        over: 'data',
      },
      episode: {
        number: 'data',
        season: 'data',
        type: 'data',
        title: 'headline',
        explicit: 'data',
        chapters: [{ start: 'data', title: 'caption' }],
        omit: 'data',
      },
      ai: 'sentence',
      pictures: { '*': 'picture' },
      media: mediaRoles,
      liveEntries: [{ title: 'headline', pictures: { '*': 'picture' }, media: mediaRoles }],
    } satisfies FieldRoles<
      FrontMatter & BodyPictures & { liveEntries: (BodyPictures & Pick<LiveEntry, 'title'>)[] }
    >,
    entries: ({ articles }) =>
      articles.map((data) => ({ id: data.id, data, digest: data.fileDigest, file: data.file })),
    addressed: ({ articles }: AddressedContent, at: Addresses): AddressedText[] =>
      articles.map((text) => ({ ...text, address: at.article(text) })),
  },
  authors: {
    // Something else in its folder is a portrait, say.
    files: /^authors\/[^/]+\.(?:ya?ml|md|markdown|json|toml)$/i,
    hasBodies: false,
    roles: {
      name: 'person',
      role: 'sentence',
      bio: 'text',
      url: 'address',
      picture: { src: 'picture', alt: 'portrait', credit: 'data' },
      redirectFrom: 'data',
    } satisfies FieldRoles<AuthorFields>,
    entries: ({ authors }) => authors.map((data) => ({ id: data.id, data, file: data.file })),
  },
  pages: {
    files: /^pages\//,
    hasBodies: true,
    roles: {
      title: 'headline',
      summary: 'standfirst',
      updated: 'data',
      lang: 'data',
      redirectFrom: 'data',
      pictures: { '*': 'picture' },
      media: mediaRoles,
    } satisfies FieldRoles<PageFields & BodyPictures>,
    entries: ({ pages }) =>
      pages.map((data) => ({ id: data.slug, data, digest: data.fileDigest, file: data.file })),
    addressed: ({ pages }: AddressedContent, at: Addresses): AddressedText[] =>
      pages.map((text) => ({ ...text, address: at.page(text.slug) })),
  },
  letters: {
    files: /^letters\//,
    hasBodies: true,
    roles: {
      title: 'headline',
      date: 'data',
      summary: 'standfirst',
      articles: 'data',
      draft: 'data',
      redirectFrom: 'data',
      pictures: { '*': 'picture' },
      media: mediaRoles,
    } satisfies FieldRoles<LetterFields & BodyPictures>,
    entries: ({ letters }) =>
      letters.map((data) => ({ id: data.slug, data, digest: data.fileDigest, file: data.file })),
    addressed: ({ letters }: AddressedContent, at: Addresses): AddressedText[] =>
      letters.map((text) => ({ ...text, address: at.letter(text.slug) })),
  },
  dossiers: {
    files: /^dossiers\//,
    hasBodies: true,
    roles: {
      title: 'headline',
      summary: 'standfirst',
      image: imageRoles,
      order: 'data',
      first: 'data',
      draft: 'data',
      lang: 'data',
      redirectFrom: 'data',
      pictures: { '*': 'picture' },
      media: mediaRoles,
    } satisfies FieldRoles<DossierFields & BodyPictures>,
    entries: ({ dossiers }) =>
      dossiers.map((data) => ({ id: data.id, data, digest: data.fileDigest, file: data.file })),
    addressed: ({ dossiers }: AddressedContent, at: Addresses): AddressedText[] =>
      dossiers.map((text) => ({ ...text, address: at.dossier(text.id) })),
  },
} as const satisfies Record<string, Descriptor>;

export type Collection = keyof typeof collections;

/** The roles of the fields of an entry of a live page, in a file of its own. */
const entryRoles = { title: 'headline', date: 'data', draft: 'data' } satisfies FieldRoles<EntryFields>;

/** The roles of the fields of a kind of file. */
export const rolesOf = (kind: FileKind): RoleTree =>
  kind === 'entries' ? entryRoles : collections[kind].roles;

/** A collection, or the entries of live pages, which belong to articles and have a schema of their own. */
export type FileKind = Collection | 'entries';

export const collectionNames = Object.keys(collections) as Collection[];

/** The collections that are folders of files, by their names. */
export type FolderCollection = Exclude<Collection, 'site'>;

export const folderCollections = collectionNames.filter((name): name is FolderCollection => name !== 'site');

/** The collection that a file of the content folder is meant for. */
export const collectionOf = (path: string): Collection | undefined =>
  collectionNames.find((name) => collections[name].files.test(path));

export type TextCollection = {
  [Name in Collection]: (typeof collections)[Name]['hasBodies'] extends true ? Name : never;
}[Collection];

/** The collections whose files have bodies. */
export const textCollections = collectionNames.filter(
  (name): name is TextCollection => collections[name].hasBodies,
);

/** The one of them that a file of the content folder is meant for. */
export const textCollectionOf = (path: string): TextCollection | undefined =>
  textCollections.find((name) => name === collectionOf(path));

/** A text, or what was read of it; a live page has entries, which are texts too. */
type WithEntries = { liveEntries?: readonly unknown[] | undefined };
type TextIn<T> = T | (T extends { liveEntries?: readonly (infer Entry)[] | undefined } ? Entry : never);

/** The texts of those collections, or what was read of them, with the entries of live pages. */
export const textsOf = <T extends Record<TextCollection, readonly object[]>>(content: T) =>
  textCollections.flatMap((name) =>
    content[name].flatMap((text) => [text, ...((text as WithEntries).liveEntries ?? [])]),
  ) as TextIn<T[TextCollection][number]>[];

/** The texts of those collections with the addresses of their pages. */
export const addressedTexts = (content: AddressedContent, at: Addresses) =>
  textCollections.flatMap((name) => collections[name].addressed(content, at));

/** Something of each collection. */
export function perCollection<T>(make: (name: Collection) => T): Record<Collection, T> {
  return Object.fromEntries(collectionNames.map((name) => [name, make(name)])) as Record<Collection, T>;
}

/** The entries of each collection. */
export const entriesOf = (content: Content): Record<Collection, CollectionEntry[]> =>
  perCollection((name) => collections[name].entries(content));

/** The picture files that an entry names: in its fields, and in its body. */
export const picturesOf = (name: Collection, data: unknown): string[] =>
  valuesIn(data, collections[name].roles).flatMap(({ role, value }) =>
    role === 'picture' ? [value as string] : [],
  );

/** An entry with other values in the place of its pictures. */
export const mapPictures = <T>(name: Collection, data: T, change: (picture: unknown) => unknown): T =>
  mapValues(data, collections[name].roles, (value, role) => (role === 'picture' ? change(value) : value));
