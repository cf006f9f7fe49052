// A row's text is XML text with numbered tags; an editor sees and types it with plain <, > and &.
const TOKEN = /<\/?[1-9]\d{0,4}>|<[1-9]\d{0,4}\/>|&(?:lt|gt|amp);|[<>&]/g;
const ESCAPED = {'<': '&lt;', '>': '&gt;', '&': '&amp;'};
const PLAIN = {'&lt;': '<', '&gt;': '>', '&amp;': '&'};

/** What is sent: numbered tags and entities stay, any other sign is escaped. */
export function fromEditor(typed) {
  return typed.replace(/\r\n?/g, '\n').replace(TOKEN, token => ESCAPED[token] ?? token);
}

/** What is shown: entities as their signs, unless the sign would be taken for something else when it is sent. */
export function toEditor(xml) {
  const plain = xml.replace(/&(?:lt|gt|amp);/g, entity => PLAIN[entity]);
  return fromEditor(plain) === xml ? plain : xml;
}
