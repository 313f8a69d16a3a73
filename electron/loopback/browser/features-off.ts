/** Features of the browser that the program does without, for its window and for the one that prints. */
export const featuresOff: readonly string[] = [
  // What could reach the network by itself, besides the resolver that knows no name.
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'OptimizationHints',
  'SafeBrowsing',
  'Translate',
  // The popups of an address bar that nobody sees are two pages of their own and take as long as ours.
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
]
