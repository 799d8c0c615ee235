import type { LetterMail } from '../../outputs/letters/letterMail.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';

type Newsletter = NonNullable<Settings['newsletter']>;

/** A request to a service; `body` is sent as JSON. */
export type ApiRequest = { method: 'POST' | 'PUT' | 'PATCH'; path: string; body?: object };

/** A service that sends letters to its subscribers, whose addresses it keeps. */
export type Sender = {
  name: string;
  /** The variable of the environment that has its key. */
  key: string;
  /** Where its interface is. */
  api: (settings: Newsletter) => string;
  headers: (key: string) => Record<string, string>;
  /** What the service puts the address in the place of at which a subscriber leaves. */
  unsubscribe: string;
  /** Leaves the letter at the service as a draft. */
  create: (mail: LetterMail, settings: Newsletter) => ApiRequest;
  /** Sends a draft to the subscribers. */
  send: (id: string) => ApiRequest;
};

/** The services, by the names that `site.yaml` has. */
export const senders: Record<Newsletter['sender'], Sender> = {
  // developers.brevo.com/reference/createemailcampaign-1
  brevo: {
    name: 'Brevo',
    key: 'BREVO_API_KEY',
    api: () => 'https://api.brevo.com/v3',
    headers: (key) => ({ 'api-key': key }),
    unsubscribe: '{{ unsubscribe }}',
    create: ({ subject, preheader, html }, { from, list }) => ({
      method: 'POST',
      path: '/emailCampaigns',
      body: {
        name: subject,
        subject,
        previewText: preheader,
        sender: from,
        htmlContent: html,
        recipients: { listIds: [list] },
      },
    }),
    send: (id) => ({ method: 'POST', path: `/emailCampaigns/${id}/sendNow` }),
  },
  // listmonk.app/docs/apis/campaigns
  listmonk: {
    name: 'Listmonk',
    key: 'LISTMONK_API_KEY',
    api: ({ url }) => `${url?.replace(/\/+$/, '')}/api`,
    headers: (key) => ({ authorization: `token ${key}` }),
    unsubscribe: '{{ UnsubscribeURL }}',
    create: ({ subject, html, text }, { list, template }) => ({
      method: 'POST',
      path: '/campaigns',
      body: {
        name: subject,
        subject,
        lists: [list],
        type: 'regular',
        content_type: 'html',
        body: html,
        altbody: text,
        ...(template !== undefined && { template_id: template }),
      },
    }),
    send: (id) => ({ method: 'PUT', path: `/campaigns/${id}/status`, body: { status: 'running' } }),
  },
  // docs.buttondown.com/api-emails-introduction
  buttondown: {
    name: 'Buttondown',
    key: 'BUTTONDOWN_API_KEY',
    api: () => 'https://api.buttondown.com/v1',
    headers: (key) => ({ authorization: `Token ${key}` }),
    unsubscribe: '{{ unsubscribe_url }}',
    create: ({ subject, preheader, html }) => ({
      method: 'POST',
      path: '/emails',
      // Its comment keeps the editor of the service from rewriting the HTML.
      body: {
        subject,
        description: preheader,
        body: `<!-- buttondown-editor-mode: plaintext -->${html}`,
        status: 'draft',
      },
    }),
    send: (id) => ({ method: 'PATCH', path: `/emails/${id}`, body: { status: 'about_to_send' } }),
  },
};
