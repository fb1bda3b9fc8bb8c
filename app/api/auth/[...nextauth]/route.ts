import NextAuth from 'next-auth';
import { nextAuthOptions } from '@/lib/http/next-auth-options';
import { problemResponse } from '@/lib/http/problem';
import { requireSameOrigin } from '@/lib/http/same-origin';

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

// At the request, not at the import: a build has no environment.
const handler: Handler = (request, context) => (NextAuth(nextAuthOptions()) as Handler)(request, context);

/** next-auth has a token of its own against forgery; the rule for every change stands before it. */
const guarded: Handler = async (request, context) => {
  try {
    requireSameOrigin(request.headers);
  } catch (error) {
    return problemResponse(error, 'POST');
  }
  return handler(request, context);
};

export { handler as GET, guarded as POST };
