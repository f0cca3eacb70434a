/** The hours of a day as a clock shows them, by their number. */
export const hourTexts = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
