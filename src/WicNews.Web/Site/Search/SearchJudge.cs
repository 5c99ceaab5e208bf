using System.Globalization;
using System.Text;
using WicNews.Core.Search;

namespace WicNews.Web.Site.Search;

/// <summary>
/// Says how well search answers judged queries, by NDCG at ten: 1 when the ten best answers come first in their order, less the
/// later they come. Queries stand at the margin, their answers indented below: a grade from 1 to 3, and an address.
/// </summary>
public sealed class SearchJudge(ISearchIndex index)
{
    private const int Depth = 10;
    private const double Good = 0.9;

    /// <summary>The mean over all queries, and a report that lists what was missed.</summary>
    public (double Mean, string Report) Judge(IEnumerable<string> lines)
    {
        var report = new StringBuilder();
        var gains = new List<double>();
        foreach (var (query, grades) in Read(lines))
        {
            var found = Find(query);
            var gain = Gain(found.Select(address => grades.GetValueOrDefault(address))) / Gain(grades.Values.OrderDescending().Take(Depth));
            gains.Add(gain);
            if (gain < Good)
                Explain(report, query, gain, grades, found);
        }
        var mean = gains.Count == 0 ? 0 : gains.Average();
        report.AppendLine(CultureInfo.InvariantCulture, $"{gains.Count} queries, NDCG@{Depth} {mean:0.000}");
        return (mean, report.ToString());
    }

    /// <summary>Addresses in order; a picture's is its story's, and counts where it first comes.</summary>
    private List<string> Find(string query) =>
        [.. index.Search(new SearchQuery { Text = query, Size = Depth * 2 }).Hits.Select(hit => hit.Url).Distinct().Take(Depth)];

    private static double Gain(IEnumerable<int> grades) =>
        grades.Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();

    private static void Explain(StringBuilder report, string query, double gain, Dictionary<string, int> grades, List<string> found)
    {
        report.AppendLine(CultureInfo.InvariantCulture, $"{gain:0.00}  {query}");
        foreach (var address in found)
            report.AppendLine(CultureInfo.InvariantCulture, $"      {(grades.TryGetValue(address, out var grade) ? grade.ToString(CultureInfo.InvariantCulture) : "-")} {address}");
        foreach (var (address, grade) in grades.Where(judged => !found.Contains(judged.Key)))
            report.AppendLine(CultureInfo.InvariantCulture, $"      missed {grade} {address}");
    }

    private static List<(string Query, Dictionary<string, int> Grades)> Read(IEnumerable<string> lines)
    {
        var judgements = new List<(string Query, Dictionary<string, int> Grades)>();
        foreach (var line in lines.Where(line => line.Trim().Length > 0 && !line.StartsWith('#')))
            if (!char.IsWhiteSpace(line[0]))
                judgements.Add((line.Trim(), []));
            else if (line.Trim().Split(' ', 2) is [var grade, var address] && judgements.Count > 0)
                judgements[^1].Grades[address] = int.Parse(grade, CultureInfo.InvariantCulture);
        return judgements;
    }
}
