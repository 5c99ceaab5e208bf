using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace WicNews.Cms.Persistence.Scoping;

/// <summary>
/// One context and at most one transaction: what a root scope and the scopes inside it share. Reads run without a transaction
/// (each sees the last commit), so no reader's snapshot ever has to be promoted to a writer's.
/// </summary>
internal sealed class DatabaseSession(IDbContextFactory<CmsDbContext> contexts, WriterGate gate, DatabaseConnection connection) : IDisposable
{
    // Any number will do as long as every server of one database uses the same.
    private const long PostgresWriterLock = 0x57494300;

    private CmsDbContext? _context;
    private IDbContextTransaction? _transaction;
    private DbConnection? _plain;

    public bool IsWriting => _transaction is not null;

    public CmsDbContext Read => _context ??= NewContext();

    public CmsDbContext Write
    {
        get
        {
            BeginWriting();
            return Read;
        }
    }

    /// <inheritdoc cref="PlainReading.Rows"/>
    public List<T> Rows<T>(string sql, Func<DbDataReader, T> row, params (string Name, object Value)[] values)
    {
        // What this transaction wrote, only its own connection sees.
        if (_transaction?.GetDbTransaction() is { } transaction)
            return transaction.Connection!.Rows(transaction, sql, row, values);
        return Plain().Rows(null, sql, row, values);
    }

    public void BeginWriting(TimeSpan? patience = null)
    {
        if (_transaction is not null)
        {
            return;
        }

        // Whoever waits need not hold a connection.
        ClosePlain();
        gate.Enter(patience);
        try
        {
            // On SQLite this is BEGIN IMMEDIATE: the write lock is had now or not at all.
            _transaction = Read.Database.BeginTransaction();
            if (connection.Engine == DatabaseEngine.PostgreSql)
            {
                Read.Database.ExecuteSql($"SELECT pg_advisory_xact_lock({PostgresWriterLock})");
            }
        }
        catch
        {
            EndTransaction();
            gate.Leave();
            throw;
        }
    }

    /// <summary>Commits what was written, if anything was.</summary>
    public void Commit()
    {
        if (_context is { } context && context.ChangeTracker.HasChanges())
        {
            BeginWriting();
            context.SaveChanges();
        }

        _transaction?.Commit();
    }

    /// <summary>Rolls back what was not committed, and lets the next writer in.</summary>
    public void Dispose()
    {
        bool wasWriting = IsWriting;
        try
        {
            ClosePlain();
            EndTransaction();
            _context?.Dispose();
            _context = null;
        }
        finally
        {
            if (wasWriting)
            {
                gate.Leave();
            }
        }
    }

    private CmsDbContext NewContext()
    {
        CmsDbContext context = contexts.CreateDbContext();
        if (connection.Engine != DatabaseEngine.Sqlite)
            return context;
        try
        {
            // Left to itself Entity Framework opens a connection for each query, and SQLite is told its settings and some thirty functions each time.
            context.Database.OpenConnection();
            return context;
        }
        catch
        {
            context.Dispose();
            throw;
        }
    }

    private DbConnection Plain() =>
        connection.Engine == DatabaseEngine.Sqlite && _context is { } context ? context.Database.GetDbConnection() : _plain ??= connection.Open();

    private void ClosePlain()
    {
        _plain?.Dispose();
        _plain = null;
    }

    private void EndTransaction()
    {
        _transaction?.Dispose();
        _transaction = null;
    }
}
