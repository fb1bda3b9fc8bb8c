import { apiRoutes } from '@/generated/api-routes';
import { describeApi } from '@/lib/http/openapi/describe-api';
import type { OpenApiDocument } from '@/lib/http/openapi/openapi-document';
import { version } from '@/package.json';

let description: OpenApiDocument | undefined;

/** The description of this interface, made once. */
export function apiDescription(): OpenApiDocument {
  return (description ??= describeApi(apiRoutes, version));
}
