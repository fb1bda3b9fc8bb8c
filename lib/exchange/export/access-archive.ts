import type { Readable } from 'node:stream';
import { escapeXml } from '@/lib/exchange/xml-text';
import { zipStream, type ZipPart } from '@/lib/exchange/zip-stream';
import type { Locale } from '@/lib/i18n/locale';
import type { AccessFile, AccessRecord } from './access-record';

const WORDS = {
  it: {
    title: 'Che cosa conserva lo studio su di lei',
    made: (study: string, code: string, date: string) => `Studio «${study}», testimone ${code}, ${date}.`,
    identity: 'Identità',
    fields: { name: 'Nome e cognome', contact: 'Recapiti', exactRole: 'Ruolo esatto', note: 'Note' },
    about: 'Dati nello studio',
    roleCategory: 'Categoria di ruolo',
    organisation: 'Ente',
    consents: 'Consensi',
    levels: { VERBATIM: 'testuale', PARAPHRASE: 'solo parafrasi', NONE: 'nessuno', WITHDRAWN: 'ritirato' },
    bases: {
      CONSENT: 'consenso (art. 6.1.a)',
      PUBLIC_TASK: 'compito di interesse pubblico (art. 6.1.e)',
      LEGITIMATE_INTEREST: 'legittimo interesse (art. 6.1.f)',
    },
    notice: 'informativa',
    form: 'modulo firmato',
    interviews: 'Interviste',
    words: 'Le sue parole nei documenti',
    excerpts: 'Brani codificati',
    readings: 'Chi ha letto la sua identità, e quando',
    what: { identity: 'identità', form: 'modulo firmato', everything: 'tutto il fascicolo' },
    nothing: 'Nulla.',
  },
  en: {
    title: 'What the study holds on you',
    made: (study: string, code: string, date: string) => `Study “${study}”, participant ${code}, ${date}.`,
    identity: 'Identity',
    fields: { name: 'Full name', contact: 'Contact', exactRole: 'Exact role', note: 'Notes' },
    about: 'In the study',
    roleCategory: 'Role category',
    organisation: 'Organisation',
    consents: 'Consents',
    levels: { VERBATIM: 'verbatim', PARAPHRASE: 'paraphrase only', NONE: 'none', WITHDRAWN: 'withdrawn' },
    bases: {
      CONSENT: 'consent (art. 6.1.a)',
      PUBLIC_TASK: 'task in the public interest (art. 6.1.e)',
      LEGITIMATE_INTEREST: 'legitimate interest (art. 6.1.f)',
    },
    notice: 'notice',
    form: 'signed form',
    interviews: 'Interviews',
    words: 'Your words in the documents',
    excerpts: 'Coded excerpts',
    readings: 'Who read your identity, and when',
    what: { identity: 'identity', form: 'signed form', everything: 'all of this' },
    nothing: 'Nothing.',
  },
} as const satisfies Record<Locale, unknown>;

/** A zip with the same twice, to read and for a program, and the signed forms. */
export function accessArchive(record: AccessRecord, files: readonly AccessFile[], locale: Locale): Readable {
  const parts: ZipPart[] = [
    { name: 'index.html', content: [accessPage(record, locale)] },
    { name: 'data.json', content: [`${JSON.stringify(record, null, 2)}\n`] },
    ...files.map(({ name, bytes }) => ({ name, content: [bytes] })),
  ];
  return zipStream(parts);
}

/** One page without a script; every word from outside stands in it as words. */
export function accessPage(record: AccessRecord, locale: Locale): string {
  const words = WORDS[locale];
  const when = (at: string) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Rome',
    }).format(new Date(at));
  const { identity, consents, interviews, excerpts, readings } = record;
  const fields = ['name', 'exactRole', 'contact', 'note'] as const;
  const sections: [string, string[]][] = [
    [words.identity, identity ? fields.map((field) => pair(words.fields[field], identity[field])) : []],
    [
      words.about,
      [
        pair(words.roleCategory, record.roleCategory ?? '—'),
        pair(words.organisation, record.organisation ?? '—'),
      ],
    ],
    [
      words.consents,
      consents.map(({ level, givenOn, legalBasis, noticeVersion, form }) =>
        item([
          words.levels[level],
          givenOn,
          words.bases[legalBasis],
          noticeVersion && `${words.notice} ${noticeVersion}`,
          form && `${words.form}: ${form.name} (${form.file})`,
        ]),
      ),
    ],
    [
      words.interviews,
      interviews.map(({ number, title, date, place, notes }) =>
        item([`Int. ${number}`, title, date, place, notes]),
      ),
    ],
    [
      words.words,
      record.words.flatMap(({ document, citation, label, paragraphs }) => [
        `<h3>${escapeXml(`${document} (${citation})${label && `, ${label}`}`)}</h3>`,
        ...paragraphs.map((paragraph) => `<p>${escapeXml(paragraph)}</p>`),
      ]),
    ],
    [
      words.excerpts,
      excerpts.map(({ citation, quote, themes, memo }) =>
        item([quote, `(${citation})`, themes.join('; '), memo]),
      ),
    ],
    [words.readings, readings.map(({ at, what, by }) => item([when(at), by, words.what[what]]))],
  ];
  const body = sections.map(
    ([title, lines]) =>
      `<section><h2>${title}</h2>${lines.join('\n') || `<p>${words.nothing}</p>`}</section>`,
  );
  const made = escapeXml(words.made(record.study, record.code, when(record.exportedAt)));
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${words.title}</title>
<style>body{font:16px/1.5 serif;max-width:44rem;margin:2rem auto;padding:0 1rem}p{white-space:pre-wrap}</style></head>
<body><h1>${words.title}</h1><p>${made}</p>
${body.join('\n')}
</body></html>
`;
}

const pair = (label: string, value: string) => `<p><strong>${label}</strong>: ${escapeXml(value)}</p>`;

const item = (parts: (string | null)[]) => `<p>${escapeXml(parts.filter(Boolean).join(' · '))}</p>`;
