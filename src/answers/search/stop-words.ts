/** Words that carry no subject, question words among them, as `tokenize` gives them. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any anybody anyone anything are around as ask asking at be because been
before being below between both but by came can come could did do does doing done down during each either else ever exactly every
everybody everyone everything explain few for from further get gets getting give given go going got had has have having he her
here hers herself hey hi him himself his how however i if in into is it its itself just kind know let like made make makes many may
maybe me mean mention mentioned might mine more most much must my myself neither no nor not now of off often on once one only or
other others our ours ourselves out over own per perhaps please quite rather really regarding remind same say says see shall she
should show since so some somebody someone something still story such tell than thanks that the their theirs them themselves then
there these they thing things this those though through thus to too true toward towards under until up upon us very was way we well
were what whatever when whenever where wherever whether which while who whoever whom whose why will with within without would
yes yet you your yours yourself article report according`
    .split(/\s+/)
    .filter(Boolean),
);
