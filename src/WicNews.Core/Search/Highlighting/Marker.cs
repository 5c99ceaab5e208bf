using WicNews.Core.Search.Analysis;

namespace WicNews.Core.Search.Highlighting;

/// <summary>Finds in a text what a query found in its index, by reading it in the same way.</summary>
internal sealed class Marker(FormMatches forms)
{
    private readonly List<(int Start, int End, int Position, FormMatches.FormMatch Match)> _tokens = [];

    /// <summary>The marks in their order, none touching another.</summary>
    public List<Mark> Mark(string text)
    {
        ReadTokens(text);
        var marks = new List<Mark>();
        foreach (var (start, end, _, match) in _tokens)
            if (match.Leaves != 0)
                marks.Add(new Mark(start, end, match.Leaves));
        foreach (var phrase in forms.Phrases)
            MarkPhrase(phrase, marks);
        return Join(marks);
    }

    /// <summary>
    /// Reads no more than it must: what begins otherwise than all that is sought is passed over, unless places are to be counted for
    /// phrases; and once all that was sought stands together, nothing that follows is a better reason.
    /// </summary>
    private void ReadTokens(string text)
    {
        _tokens.Clear();
        Span<char> buffer = stackalloc char[Tokeniser.BufferSize];
        var tokeniser = new Tokeniser(text, buffer);
        var end = int.MaxValue;
        while (true)
        {
            if (forms.Phrases.Count == 0)
                tokeniser.PassOver(forms.Passing);
            if (!tokeniser.MoveNext() || tokeniser.Start >= end)
                return;
            var match = forms[tokeniser.Form];
            if (match.IsNothing)
                continue;
            _tokens.Add((tokeniser.Start, IsSingle(tokeniser, match) ? EndOfCharacter(text, tokeniser.Start) : tokeniser.End, tokeniser.Position, match));
            if (end == int.MaxValue && IsAllTogether())
                end = tokeniser.Start + Window.Width;
        }
    }

    private bool IsAllTogether()
    {
        var (leaves, last) = (0UL, _tokens[^1].End);
        for (var at = _tokens.Count - 1; at >= 0 && last - _tokens[at].Start <= Window.Width; at--)
        {
            leaves |= _tokens[at].Match.Leaves;
            foreach (var phrase in forms.Phrases)
                if (FollowFrom(at, phrase) is not null)
                    leaves |= 1UL << phrase.Number;
        }
        return leaves == forms.AllLeaves;
    }

    /// <summary>One ideograph is sought as the beginning of a pair: only it is marked.</summary>
    private static bool IsSingle(Tokeniser tokeniser, FormMatches.FormMatch match) =>
        tokeniser.IsIdeographic && match.IsOnlyPrefix;

    private static int EndOfCharacter(string text, int start) => start + (char.IsHighSurrogate(text[start]) ? 2 : 1);

    private void MarkPhrase(FormMatches.SoughtPhrase phrase, List<Mark> marks)
    {
        for (var first = 0; first < _tokens.Count; first++)
            if (FollowFrom(first, phrase) is { } last)
                marks.Add(new Mark(_tokens[first].Start, last, 1UL << phrase.Number));
    }

    /// <summary>Where the phrase that begins with this token ends; null when it does not stand here.</summary>
    private int? FollowFrom(int first, FormMatches.SoughtPhrase phrase)
    {
        if (!phrase.Words[0].IsMetBy(_tokens[first].Match))
            return null;
        var (at, end) = (first, _tokens[first].End);
        foreach (var word in phrase.Words.AsSpan(1))
        {
            var position = _tokens[first].Position + word.Offset;
            while (at < _tokens.Count && (_tokens[at].Position < position || (_tokens[at].Position == position && !word.IsMetBy(_tokens[at].Match))))
                at++;
            if (at == _tokens.Count || _tokens[at].Position != position)
                return null;
            end = _tokens[at].End;
        }
        return end;
    }

    private static List<Mark> Join(List<Mark> marks)
    {
        marks.Sort((x, y) => x.Start - y.Start);
        var joined = new List<Mark>(marks.Count);
        foreach (var mark in marks)
            if (joined.Count > 0 && mark.Start <= joined[^1].End)
                joined[^1] = new Mark(joined[^1].Start, Math.Max(mark.End, joined[^1].End), joined[^1].Leaves | mark.Leaves);
            else
                joined.Add(mark);
        return joined;
    }
}
