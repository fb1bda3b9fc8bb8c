import { resetPassword } from '@/lib/domain/accounts/reset-password';
import { adminRoute } from '@/lib/http/route';

export const POST = adminRoute({ handler: (admin, { params }) => resetPassword(admin, params.account) });
