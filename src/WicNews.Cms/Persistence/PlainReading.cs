using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace WicNews.Cms.Persistence;

/// <summary>
/// Reading by SQL that both engines understand, without Entity Framework: that brings up services and a model and compiles each query before it
/// answers the first time. What every start asks is asked like this; tests see to it that a start does without Entity Framework.
/// </summary>
public static class PlainReading
{
    /// <summary>All rows of an answer.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="transaction">The transaction that the connection is in, if it is in one.</param>
    /// <param name="sql">The question.</param>
    /// <param name="row">Makes the result of the row that the reader is at.</param>
    /// <param name="values">The values of the question's parameters.</param>
    public static List<T> Rows<T>(this DbConnection connection, DbTransaction? transaction, string sql, Func<DbDataReader, T> row, params (string Name, object Value)[] values)
    {
        using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach ((string name, object value) in values)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        List<T> rows = [];
        using DbDataReader reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    /// <summary>A parameter for each of some values, called by a name and the value's place.</summary>
    public static (string Name, object Value)[] Parameters<T>(string name, IEnumerable<T> values)
        where T : notnull => [.. values.Select((value, place) => (string.Create(CultureInfo.InvariantCulture, $"{name}{place}"), (object)value))];

    /// <summary>What a question lists in parentheses to ask for any of them.</summary>
    public static string Listed(this (string Name, object Value)[] parameters) => string.Join(", ", parameters.Select(parameter => parameter.Name));

    /// <summary>A text, or null.</summary>
    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A number, or null.</summary>
    public static int? Number(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    /// <summary>A key, or null.</summary>
    public static Guid? Key(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    /// <summary>A moment, which is kept in UTC.</summary>
    public static DateTime Utc(this DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);

    /// <summary>A moment, or null.</summary>
    public static DateTime? Moment(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Utc(column);

    /// <summary>A list: PostgreSQL has arrays, in SQLite it is JSON.</summary>
    public static List<T> Values<T>(this DbDataReader row, int column) => row.GetFieldType(column) == typeof(string)
        ? JsonSerializer.Deserialize<List<T>>(row.GetString(column))!
        : [.. row.GetFieldValue<T[]>(column)];
}
