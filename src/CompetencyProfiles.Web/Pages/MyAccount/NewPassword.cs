using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>A new password, typed twice. What makes a good one, <see cref="Passwords"/> knows.</summary>
public sealed class NewPassword
{
    [Required(ErrorMessage = "Password.Missing"), StringLength(CommonPasswords.LongestLength, ErrorMessage = "Password.TooLong")]
    public string Password { get; set; } = "";

    [Compare(nameof(Password), ErrorMessage = "Password.Differs"), StringLength(CommonPasswords.LongestLength, ErrorMessage = "Password.Differs")]
    public string Repeated { get; set; } = "";
}
