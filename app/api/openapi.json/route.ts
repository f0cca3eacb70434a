import { openApiDocument } from '@/server/http/openapi';
import { answer } from '@/server/http/answer';
import { appOrigin } from '@/server/platform/request-context';

export function GET(request: Request): Promise<Response> {
  return answer(request, { query: 'openapi' }, async () => Response.json(openApiDocument(appOrigin())));
}
