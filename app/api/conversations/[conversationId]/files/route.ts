import { uploadToConversation } from '@/server/http/file-routes';

export const POST = uploadToConversation;
