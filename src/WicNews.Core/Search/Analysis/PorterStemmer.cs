namespace WicNews.Core.Search.Analysis;

/// <summary>
/// Cuts English words to their stems, in place, by the algorithm of M. F. Porter, "An algorithm for suffix stripping" (1980),
/// with the two departures that its author later made (abli, logi). Words of other letters than a to z are left as they are.
/// </summary>
internal static class PorterStemmer
{
    /// <summary>Words that the rules would make into other words: news is not the plural of new.</summary>
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "news", "bus", "gas", "this", "us", "various", "wales", "status" };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> KeptForms = Kept.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly (string Suffix, string By)[] DoubleSuffixes =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string By)[] SingleSuffixes =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] LastSuffixes =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    /// <summary>Answers the length of the stem, which may have letters changed at its end. Give it room for one letter more.</summary>
    public static int Stem(Span<char> word, int length)
    {
        if (length < 3 || word[..length].ContainsAnyExceptInRange('a', 'z') || KeptForms.Contains(word[..length]))
            return length;
        var stem = new Word(word, length);
        stem.CutPlural();
        stem.CutPastAndGerund();
        stem.TurnY();
        stem.Replace(DoubleSuffixes);
        stem.Replace(SingleSuffixes);
        stem.CutLast();
        stem.CutE();
        return stem.Length;
    }

    private ref struct Word(Span<char> letters, int length)
    {
        private readonly Span<char> _letters = letters;

        public int Length { get; private set; } = length;

        public void CutPlural()
        {
            if (EndsWith("sses") || EndsWith("ies"))
                Length -= 2;
            else if (EndsWith("s") && !EndsWith("ss"))
                Length--;
        }

        public void CutPastAndGerund()
        {
            if (EndsWith("eed"))
            {
                if (Measure(Length - 3) > 0)
                    Length--;
            }
            else if ((EndsWith("ed") && HasVowel(Length - 2) && Cut(2)) || (EndsWith("ing") && HasVowel(Length - 3) && Cut(3)))
                RestoreEnd();
        }

        public readonly void TurnY()
        {
            if (EndsWith("y") && HasVowel(Length - 1))
                _letters[Length - 1] = 'i';
        }

        public void Replace((string Suffix, string By)[] rules)
        {
            foreach (var (suffix, by) in rules)
            {
                if (!EndsWith(suffix))
                    continue;
                if (Measure(Length - suffix.Length) > 0)
                {
                    by.CopyTo(_letters[(Length - suffix.Length)..]);
                    Length += by.Length - suffix.Length;
                }
                return;
            }
        }

        public void CutLast()
        {
            foreach (var suffix in LastSuffixes)
            {
                if (!EndsWith(suffix))
                    continue;
                var left = Length - suffix.Length;
                if (Measure(left) > 1 && (suffix != "ion" || (left > 0 && _letters[left - 1] is 's' or 't')))
                    Length = left;
                return;
            }
        }

        public void CutE()
        {
            if (EndsWith("e") && (Measure(Length - 1) > 1 || (Measure(Length - 1) == 1 && !EndsShort(Length - 1))))
                Length--;
            if (EndsWith("ll") && Measure(Length) > 1)
                Length--;
        }

        private void RestoreEnd()
        {
            if (EndsWith("at") || EndsWith("bl") || EndsWith("iz") || (Measure(Length) == 1 && EndsShort(Length)))
                _letters[Length++] = 'e';
            else if (EndsDouble() && _letters[Length - 1] is not ('l' or 's' or 'z'))
                Length--;
        }

        private bool Cut(int letters)
        {
            Length -= letters;
            return true;
        }

        private readonly bool EndsWith(string suffix) => _letters[..Length].EndsWith(suffix);

        private readonly bool EndsDouble() => Length > 1 && _letters[Length - 1] == _letters[Length - 2] && IsConsonant(Length - 1);

        /// <summary>Consonant, vowel, consonant other than w, x, y: hop, fil.</summary>
        private readonly bool EndsShort(int length) => length > 2
            && IsConsonant(length - 1) && !IsConsonant(length - 2) && IsConsonant(length - 3) && _letters[length - 1] is not ('w' or 'x' or 'y');

        private readonly bool HasVowel(int length)
        {
            for (var i = 0; i < length; i++)
                if (!IsConsonant(i))
                    return true;
            return false;
        }

        /// <summary>How many times a vowel is followed by a consonant.</summary>
        private readonly int Measure(int length)
        {
            var measure = 0;
            for (var i = 1; i < length; i++)
                if (IsConsonant(i) && !IsConsonant(i - 1))
                    measure++;
            return measure;
        }

        private readonly bool IsConsonant(int at) => _letters[at] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => false,
            'y' => at == 0 || !IsConsonant(at - 1),
            _ => true,
        };
    }
}
