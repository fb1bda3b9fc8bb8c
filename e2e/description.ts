import type { APIRequestContext, APIResponse } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Method } from './api';

interface Answers {
  responses: Record<string, { $ref?: string; content?: Record<string, object> }>;
}

interface Document {
  paths: Record<string, Record<string, Answers | undefined>>;
  components: Answers;
}

/** What `/api/v1/openapi.json` says, to hold against what is answered. */
export class Description {
  private readonly ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
  private readonly places: { path: string; pattern: RegExp }[];

  constructor(private readonly document: Document) {
    this.ajv.addSchema(document, 'api');
    const params = (path: string) => path.split('{').length;
    this.places = Object.keys(document.paths)
      // where a word and a parameter both fit, the word is meant
      .sort((a, b) => params(a) - params(b))
      .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  static async read(context: APIRequestContext): Promise<Description> {
    return new Description((await (await context.get('/api/v1/openapi.json')).json()) as Document);
  }

  /** What an answer has that the description does not tell; null when it is as described. */
  async mistakeIn(method: Method, address: string, answer: APIResponse): Promise<string | null> {
    const status = answer.status();
    const [pathname = ''] = address.split('?');
    const place = this.places.find(({ pattern }) => pattern.test(pathname));
    const operation = place && this.document.paths[place.path]?.[method.toLowerCase()];
    // refused before any handler is asked
    if (pathname.includes('%00')) return null;
    // what is not there at all is no handler's
    if (!operation) return status === 404 || status === 405 ? null : `${status} is not described`;
    const key = operation.responses[status] ? `${status}` : 'default';
    const described = operation.responses[key];
    if (!described || (key === 'default' && answer.ok())) return `${status} is not described`;
    const pointer =
      described.$ref ?? `#/paths/${escaped(place.path)}/${method.toLowerCase()}/responses/${key}`;
    return this.mistakeInContent(pointer, answer);
  }

  private async mistakeInContent(pointer: string, answer: APIResponse): Promise<string | null> {
    const content = this.at(pointer).content ?? {};
    const body = await answer.body();
    if (Object.keys(content).length === 0) return body.length === 0 ? null : 'there should be no content';
    const type = (answer.headers()['content-type'] ?? '').replace(/;.*/, '');
    if (!content[type]) return `${type} is not described`;
    if (!('schema' in content[type])) return null;
    const check = this.ajv.compile({ $ref: `api${pointer}/content/${escaped(type)}/schema` });
    if (check(JSON.parse(body.toString('utf8')))) return null;
    return this.ajv.errorsText(check.errors);
  }

  private at(pointer: string): { content?: Record<string, object> } {
    const steps = pointer
      .slice(2)
      .split('/')
      .map((step) => {
        return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
      });
    return steps.reduce<object>(
      (value, step) => (value as Record<string, object>)[step] ?? {},
      this.document,
    );
  }
}

/** One step of a JSON pointer, as it stands in an address. */
const escaped = (step: string) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
