/** Name of a place as one end of a journey: 米沢 and 米沢駅 are the same; 山形県… is not 山形. */
export function withoutStation(place: string): string {
  return place.replace(/駅$/u, '')
}

/** The place is called a station. */
export function isStation(place: string): boolean {
  return place.endsWith('駅')
}
