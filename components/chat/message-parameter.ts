/** In the address of a room's page: the message that it is to show. */
export const messageParameter = 'message';
