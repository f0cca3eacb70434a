/** The contract says what a value must be ("must be a single line"); with the field's name it is a sentence. */
export function errorSentence(label: string, message: string): string {
  const sentence = /^\p{Lu}/u.test(message) ? message : `${label} ${message}`;
  return /[.?!…]$/.test(sentence) ? sentence : `${sentence}.`;
}
