using OnRecord.Training.Taggers;

namespace OnRecord.Training.Tests.Taggers;

public sealed class AgreementTests
{
    [Fact]
    public void Precision_and_recall_are_shares_of_the_found_and_of_the_expected()
    {
        var agreement = Agreement.Of(new HashSet<int> { 1, 2, 3, 4 }, new HashSet<int> { 3, 4, 5 });

        Assert.Equal(0.5, agreement.Precision);
        Assert.Equal(2.0 / 3, agreement.Recall, 6);
        Assert.Equal(4.0 / 7, agreement.F1, 6);
    }

    [Fact]
    public void Agreements_add_up_by_their_counts() => Assert.Equal(new Agreement(3, 5, 7), new Agreement(1, 2, 3) + new Agreement(2, 3, 4));

    [Fact]
    public void Nothing_found_is_no_division_by_zero() => Assert.Equal(0, new Agreement(0, 0, 0).F1);
}
