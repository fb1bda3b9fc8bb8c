import {
  chooseThemeExamples,
  exampleChoice,
  listThemeExamples,
  themeExamplesShape,
} from '@/lib/domain/themes/theme-examples';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'List the excerpts that show what a theme means',
  ability: 'study:read',
  response: ok(themeExamplesShape),
  handler: (access, { params }) => listThemeExamples(access, params.theme),
});

export const PUT = studyRoute({
  summary: 'Choose the excerpts that show what a theme means, in their order',
  ability: 'codebook:write',
  body: exampleChoice,
  response: ok(themeExamplesShape),
  handler: (access, { params, body }) => chooseThemeExamples(access, params.theme, body),
});
